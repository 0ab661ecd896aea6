import { describe, expect, it } from 'vitest';

import type { Block } from '@shared/book/model/book-model';
import { toRecordBook, toRecordChapter } from '@shared/book/model/to-record-chapter';
import { aFiledDocument, aFullContent, aSeal, filedPhotos } from '@tests/builders/filed-document';

const document = aFiledDocument();
const source = { document, seal: aSeal(document), photos: filedPhotos };

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function blocksOf<Kind extends Block['kind']>(kind: Kind, from = source): readonly BlockOf<Kind>[] {
  return toRecordChapter(from).blocks.filter(
    (block): block is BlockOf<Kind> => block.kind === kind,
  );
}

describe('toRecordChapter', () => {
  it('names the record by year, kind and number', () => {
    expect(toRecordChapter(source).name).toBe('2026年度主题党日第6次');
    expect(blocksOf('title')).toEqual([
      { kind: 'title', title: '主题党日活动记录', subtitle: '第6次（2026年度）' },
    ]);
  });

  it('fills the head table in the words of the paper form', () => {
    const fields = new Map(
      blocksOf('form')[0]
        ?.rows.flat()
        .map((field) => [field.label, field]),
    );
    expect(fields.get('时间')?.value).toBe('2026年6月17日（周三）14:30—16:10');
    expect(fields.get('形式')?.value).toBe('集中学习、重温入党誓词、志愿服务');
    expect(fields.get('记录人')?.value).toBe('王伟（1968年生）');
    expect(fields.get('应到')).toMatchObject({ value: '43人', note: '= 在册 46 − 不计入应到 3' });
  });

  it('lists each person once: present, absent or left out of the expected', () => {
    const lists = new Map(blocksOf('names').map(({ label, names }) => [label, names]));
    const absent = blocksOf('table').find(({ label }) => label === '缺席人员');
    expect(lists.get('出席人员')).toHaveLength(document.counts.attending);
    expect(lists.get('不计入应到')?.map(({ name }) => name)).toEqual([
      '巴雅尔',
      '刘志强',
      '杨振华',
    ]);
    expect(absent?.rows).toHaveLength(4);
    expect(absent?.rows[3]).toEqual(['䜣磾', '缺席', '', '未请假']);
  });

  it('marks those who came by video, and tells members of one name apart', () => {
    const present = blocksOf('names')[0]?.names ?? [];
    expect(present.find(({ name }) => name === '𡌴玉')?.note).toBe('线上');
    expect(present.filter(({ name }) => name === '王伟').map(({ note }) => note)).toEqual([
      '1968年生',
      '1991年生',
    ]);
  });

  it('claims nothing about a member without an entry', () => {
    const content = { ...document.content, attendance: document.content.attendance.slice(1) };
    const rows = blocksOf('table', { ...source, document: { ...document, content } })[0]?.rows;
    expect(rows?.[0]).toEqual(['买买提吐尔逊·阿卜杜克热木·艾合买提江', '未登记', '', '']);
  });

  it('tells of a photo whose file is gone instead of leaving it out', () => {
    const [first] = filedPhotos;
    const without = { ...source, photos: first ? [first] : [] };
    expect(blocksOf('figure', without)).toHaveLength(1);
    expect(blocksOf('note', without).map(({ text }) => text)).toEqual([
      '照片“重温入党誓词”的文件不在这台电脑上，未能印出。',
      '照片“整治后的村道：从村口望向文化广场”的文件不在这台电脑上，未能印出。',
    ]);
  });

  it('numbers matters where there are several, with the vote in words', () => {
    const titles = blocksOf('item').filter(({ isHeading }) => isHeading);
    expect(titles.map(({ number }) => number)).toEqual(['1.', '2.']);
    const votes = blocksOf('paragraph').filter(({ speaker }) => speaker === '表决');
    expect(votes.map(({ text }) => text)).toEqual(['举手表决，赞成36票，反对1票，弃权2票。']);
  });

  it('seals only what is sealed', () => {
    expect(blocksOf('seal')[0]?.lines[2]).toBe('封存号 3F2A 91C0 B7D8 4E16\u3000链上第6号');
    const draft = toRecordBook({ ...source, seal: null });
    expect(draft.isDraft).toBe(true);
    expect(draft.chapters[0]?.blocks.some(({ kind }) => kind === 'seal')).toBe(false);
  });

  it('leaves out the headings of what is empty', () => {
    const content = { ...aFullContent(0), agenda: [], matters: [], photos: [] };
    const empty = { ...source, document: { ...document, content } };
    expect(blocksOf('heading', empty)).toEqual([]);
  });
});
