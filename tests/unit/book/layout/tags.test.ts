import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Mark, MarkTag, PageList } from '@shared/book/layout/page-list';
import type { Block, Chapter } from '@shared/book/model/book-model';
import { aBookOf } from '@tests/builders/random-blocks';
import { someShapingFonts } from '@tests/builders/shaper';

const place = {
  level: 1,
  title: '',
  note: '',
  section: 1,
  startsOn: 'next-page',
  isBare: false,
} as const;

function aChapter(key: string, blocks: readonly Block[]): Chapter {
  return {
    ...{ name: key, headLeft: '左', headRight: '右', foot: '下', blocks },
    place: { ...place, key, title: key },
  };
}

function layOut(...chapters: readonly Chapter[]): PageList {
  const book = { title: '试印', author: '', isDraft: false, chapters };
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

const tagOf = (mark: Mark) => ('tag' in mark ? mark.tag : undefined);
const keyOf = ({ part, role, row, cell }: MarkTag) =>
  [part, role, row, cell].filter((one) => one !== undefined).join(' ');

/** Text of each element in the order of the pages. */
function textsOf({ pages }: PageList): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const mark of pages.flatMap(({ marks }) => marks)) {
    const tag = tagOf(mark);
    if (!tag) continue;
    const text = 'text' in mark ? mark.text : '图';
    texts.set(keyOf(tag), (texts.get(keyOf(tag)) ?? '') + text);
  }
  return texts;
}

const figure = (caption: string): Block => ({
  ...{ kind: 'figure', photoId: caption, widthPx: 800, heightPx: 600 },
  ...{ caption, takenAt: '' },
});

describe('tags of marks', () => {
  it('tell the blocks apart by their place in the chapter', () => {
    const list = layOut(
      aChapter('a', [
        { kind: 'title', title: '题', subtitle: '' },
        { kind: 'item', isHeading: true, number: '一、', text: '事项', field: '' },
        { kind: 'item', isHeading: false, number: '1.', text: '决议', field: '' },
        figure('甲'),
        figure('乙'),
        { kind: 'paragraph', speaker: '', text: '完。', field: '' },
      ]),
    );
    expect(Object.fromEntries(textsOf(list))).toEqual({
      '0 title': '题',
      '1 item-heading': '一、 事项',
      '2 item': '1. 决议',
      '3 figure': '图',
      '3 caption': '甲',
      '4 figure': '图',
      '4 caption': '乙',
      '5 paragraph': '完。',
    });
  });

  it('are the same on both pages of a paragraph, and none are on running heads', () => {
    const text = '会'.repeat(3000);
    const list = layOut(aChapter('a', [{ kind: 'paragraph', speaker: '', text, field: '' }]));
    expect(list.pages.length).toBeGreaterThan(1);
    expect([...textsOf(list)]).toEqual([['0 paragraph', text]]);
  });

  it('read the heads of a table once, though they are drawn on every page', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`名${index}`, '事由'.repeat(8)]);
    const columns = [
      { title: '姓名', share: 0.3 },
      { title: '事由', share: 0.7 },
    ];
    const list = layOut(aChapter('a', [{ kind: 'table', label: '缺席', columns, rows }]));
    expect(list.pages.length).toBeGreaterThan(1);
    const texts = textsOf(list);
    expect(texts.get('0 head-cell 0 0')).toBe('缺席');
    expect(texts.get('0 head-cell 0 1')).toBe('姓名');
    rows.forEach(([name = '', reason = ''], index) => {
      expect(texts.get(`0 cell ${index + 1} 1`)).toBe(name);
      expect(texts.get(`0 cell ${index + 1} 2`)).toBe(reason);
    });
    expect(texts.size).toBe(3 + rows.length * 2);
  });

  it('keep the lines of a high cell, cut over pages, in one cell', () => {
    const text = '长'.repeat(2500);
    const fields = [{ label: '说明', value: text, note: '' }];
    const list = layOut(aChapter('a', [{ kind: 'form', rows: [fields] }]));
    expect(list.pages.length).toBeGreaterThan(1);
    expect(Object.fromEntries(textsOf(list))).toEqual({
      '0 head-cell 0 0': '说明',
      '0 cell 0 1': text,
    });
  });

  it('count the lines of the contents, the number of the page included, without leaders', () => {
    const contents: Chapter = aChapter('contents', [{ kind: 'contents', title: '目录' }]);
    const list = layOut(
      contents,
      aChapter('甲', [{ kind: 'heading', text: '甲' }]),
      aChapter('乙', [{ kind: 'heading', text: '乙' }]),
    );
    const first = { ...list, pages: list.pages.filter(({ chapter }) => chapter === 'contents') };
    const texts = textsOf(first);
    expect(texts.get('0 title')).toBe('目录');
    expect([...texts.keys()]).toEqual(['0 title', '0 contents-line 0', '0 contents-line 1']);
    expect(texts.get('0 contents-line 0')).toMatch(/^甲\d$/);
    expect(texts.get('0 contents-line 1')).toMatch(/^乙\d$/);
  });

  it('are on Mongolian as on any other text', async () => {
    const book = aBookOf([{ kind: 'paragraph', speaker: '', text: '党员 ᠪᠠᠶᠠᠨ 发言', field: '' }]);
    const laidOut = layOutBook(book, await someShapingFonts());
    expect(laidOut.ok && Object.fromEntries(textsOf(laidOut.value))).toEqual({
      '0 paragraph': '党员 ᠪᠠᠶᠠᠨ 发言',
    });
  });

  it('are on nothing that is not read, as rules', () => {
    const chapter = aChapter('a', [figure('甲'), { kind: 'heading', text: '题' }]);
    const rules = layOut(chapter).pages.flatMap(({ marks }) =>
      marks.filter(({ kind }) => kind === 'line'),
    );
    expect(rules.every((mark) => !('tag' in mark))).toBe(true);
  });
});
