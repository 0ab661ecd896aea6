import { toRecordChapter } from '@shared/book/model/to-record-chapter';
import { aFiledDocument } from '@tests/builders/filed-document';
import { anOwnKind, anOwnKindPart } from '@tests/builders/own-kind';
import { aContent } from '@tests/builders/record';
import { expect, it } from 'vitest';

const kind = anOwnKind();
const document = aFiledDocument({
  ordinals: { [kind.id]: 3, 'theme-day': 6 },
  content: aContent({
    kinds: ['own-meeting', 'theme-day'],
    ownKind: anOwnKindPart(['三号堤段', '水位平稳。', '2026-07-19', 4, '二级']),
  }),
});
const { name, headRight, blocks } = toRecordChapter({ document, seal: null, photos: [] });

it('is headed by the own kind’s name and number', () => {
  expect(name).toBe('2026年度防汛值班第3次');
  expect(headRight).toBe('防汛值班\u30002026年度第3次');
  expect(blocks[0]).toEqual({
    kind: 'title',
    title: '防汛值班记录',
    subtitle: '第3次（2026年度）',
  });
});

it('prints the short fields in the head and the long texts under their labels', () => {
  const form = blocks.find((block) => block.kind === 'form');
  const head = new Map(form?.rows.flat().map(({ label, value }) => [label, value]));
  expect(head.get('同时记为')).toBe('主题党日第6次');
  expect(head.get('值守地段')).toBe('三号堤段');
  expect(head.get('上报日期')).toMatch(/^2026年7月19日/);
  expect(head.get('巡查次数')).toBe('4');
  expect(head.get('响应级别')).toBe('二级');
  expect(head.has('带班人')).toBe(false);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === '险情和处置');
  expect(blocks[at + 1]).toMatchObject({ kind: 'paragraph' });
});
