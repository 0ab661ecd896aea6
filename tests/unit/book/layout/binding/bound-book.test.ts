import { describe, expect, it } from 'vitest';

import type { Page, PageList } from '@shared/book/layout/page-list';
import type { Block, BookModel } from '@shared/book/model/book-model';
import {
  aBoundBook,
  aChapter,
  aPlace,
  pagesOfBook,
  someLines,
} from '@tests/builders/sketched-book';

const textOf = (page: Page | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join('');

/** Text of a page line by line, without leaders. */
function linesOf(page: Page): readonly string[] {
  const lines = new Map<number, string>();
  for (const mark of page.marks) {
    if (mark.kind === 'text') lines.set(mark.y, (lines.get(mark.y) ?? '') + mark.text);
  }
  return [...lines.values()].map((line) => line.replaceAll('…', ''));
}

const labelsOf = ({ pages }: PageList) => pages.map(({ label }) => label);
const firstOf = ({ pages }: PageList, key: string) => pages.find(({ chapter }) => chapter === key)!;

const sections = [
  {
    key: '支部党员大会',
    records: [
      { key: '党员大会第1次', lines: 40 },
      { key: '党员大会第2次', lines: 10 },
    ],
  },
  { key: '主题党日', records: [{ key: '主题党日第1次', lines: 80 }] },
];

const withLast = (book: BookModel, blocks: readonly Block[]): BookModel => ({
  ...book,
  chapters: [...book.chapters, aChapter(aPlace({ key: 'last', section: 9 }), blocks)],
});

describe('a bound book', () => {
  it('begins sections on right-hand pages, after a blank page without heads and number', () => {
    const list = pagesOfBook(aBoundBook(sections));
    for (const { key } of sections) expect(firstOf(list, key).number % 2).toBe(1);
    const blanks = list.pages.filter(({ chapter }) => chapter === '');
    expect(blanks.length).toBeGreaterThan(0);
    for (const blank of blanks) expect(blank).toMatchObject({ label: '', marks: [], links: [] });
  });

  it('numbers front matter in Roman figures and the body from 1, odd numbers on the right', () => {
    const list = pagesOfBook(aBoundBook(sections));
    expect(labelsOf(list).slice(0, 6)).toEqual(['', '', 'I', '', '1', '2']);
    for (const { number, label } of list.pages) {
      if (/^\d+$/.test(label)) expect(Number(label) % 2).toBe(number % 2);
    }
    expect(textOf(list.pages[4])).toContain('— 1 —');
  });

  it('leaves a bare chapter without heads and number, but not without 草稿', () => {
    const book = aBoundBook(sections);
    expect(textOf(pagesOfBook(book).pages[0])).toBe('党支部工作记录簿2026年度');
    const draft = textOf(pagesOfBook({ ...book, isDraft: true }).pages[0]);
    expect(draft).toBe('草稿党支部工作记录簿2026年度');
  });

  it('lists every chapter with a level in the contents, with the number printed on its page', () => {
    const list = pagesOfBook(aBoundBook(sections));
    const lines = linesOf(list.pages[2]!);
    for (const key of ['支部党员大会', '党员大会第1次', '党员大会第2次', '主题党日第1次']) {
      const note = key.endsWith('次') ? '\u30006月17日' : '';
      expect(lines).toContain(`${key}${note}${firstOf(list, key).label}`);
    }
    expect(lines.join('\n')).not.toContain('cover');
    expect(lines.filter((line) => line.startsWith('contents'))).toEqual([]);
  });

  it('leads from each line of the contents to the page that it names', () => {
    const list = pagesOfBook(aBoundBook(sections));
    const targets = list.pages[2]!.links.map(({ toPage }) => list.pages[toPage - 1]?.chapter);
    expect(targets).toEqual([
      '支部党员大会',
      '党员大会第1次',
      '党员大会第2次',
      '主题党日',
      '主题党日第1次',
    ]);
    for (const { x, y, width, height } of list.pages[2]!.links) {
      expect(Math.min(x, y, width, height)).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(list.widthPt);
    }
  });

  it('wraps a long title and prints the number at the end of its last line', () => {
    const title = '传达学习关于进一步加强农村基层党组织建设、推动抓党建促乡村振兴的若干措施'.repeat(
      2,
    );
    const book = aBoundBook([{ key: '支部党员大会', records: [{ key: title, lines: 3 }] }]);
    const list = pagesOfBook(book);
    const lines = linesOf(list.pages[2]!).filter((line) => /传达|学习|措施/.test(line));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toMatch(/6月17日2$/);
    expect(lines.slice(0, -1).join('')).not.toMatch(/\d$/);
  });

  it('nests bookmarks as the contents', () => {
    const { outline, pages } = pagesOfBook(aBoundBook(sections));
    expect(outline.map(({ title, entries }) => [title, entries.map((one) => one.title)])).toEqual([
      ['contents', []],
      ['支部党员大会', ['党员大会第1次', '党员大会第2次']],
      ['主题党日', ['主题党日第1次']],
    ]);
    for (const { title, page } of outline) expect(pages[page - 1]?.chapter).toBe(title);
  });

  it('names the section once in the head of a right-hand page', () => {
    const book = aBoundBook([{ key: '主题党日', records: [{ key: '第4次', lines: 80 }] }]);
    const chapters = book.chapters.map((chapter) =>
      chapter.name === '第4次' ? { ...chapter, headRight: '主题党日\u30002026年度第4次' } : chapter,
    );
    const pages = pagesOfBook({ ...book, chapters }).pages.filter(
      ({ chapter }) => chapter === '第4次',
    );
    const heads = pages.map((page) => linesOf(page)[0]);
    expect(heads.length).toBeGreaterThan(1);
    pages.forEach(({ number }, index) => {
      expect(heads[index]).toBe(
        number % 2 === 1
          ? '主题党日2026年度第4次'
          : '中共某村支部委员会主题党日\u30002026年度第4次',
      );
    });
  });

  it('heads left-hand pages with the branch and right-hand ones with the section', () => {
    const list = pagesOfBook(aBoundBook(sections));
    const pages = list.pages.filter(({ chapter }) => chapter === '主题党日第1次');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const isRight = page.number % 2 === 1;
      expect(textOf(page).startsWith(isRight ? '主题党日主题党日第1次' : '中共某村')).toBe(true);
    }
  });

  it('prints and links the page that a reference and a cell of a table name', () => {
    const book = withLast(aBoundBook(sections), [
      { kind: 'reference', text: '记录见党员大会第2次', pageOf: '党员大会第2次' },
      {
        kind: 'ledger',
        label: '一览',
        columns: [
          { title: '会议', share: 0.8, align: 'start' },
          { title: '页码', share: 0.2, align: 'end' },
        ],
        rows: [[{ text: '主题党日' }, { text: '', pageOf: '主题党日第1次' }]],
      },
    ]);
    const list = pagesOfBook(book);
    const last = list.pages.at(-1)!;
    const [meeting, themeDay] = ['党员大会第2次', '主题党日第1次'].map((key) => firstOf(list, key));
    expect(linesOf(last)).toContain(`记录见党员大会第2次第${meeting?.label}页`);
    expect(linesOf(last)).toContain(`主题党日${themeDay?.label}`);
    expect(last.links.map(({ toPage }) => toPage)).toEqual([meeting?.number, themeDay?.number]);
  });

  it('takes as many contents pages as it needs and counts them right', () => {
    const records = Array.from({ length: 120 }, (_, index) => ({ key: `第${index}次`, lines: 2 }));
    const list = pagesOfBook(aBoundBook([{ key: '支部党员大会', records }]));
    const contents = list.pages.filter(({ chapter }) => chapter === 'contents');
    expect(contents.map(({ label }) => label)).toEqual(['I', 'II', 'III', 'IV']);
    const lines = contents.flatMap(linesOf);
    for (const { key } of records) {
      expect(lines).toContain(`${key}\u30006月17日${firstOf(list, key).label}`);
    }
  });

  it('is refused where two chapters have one key, a reference none, or sections no order', () => {
    const book = aBoundBook(sections);
    const twice = { ...book, chapters: [...book.chapters, book.chapters.at(-1)!] };
    expect(() => pagesOfBook(twice)).toThrow('主题党日第1次');
    const lost: Block = { kind: 'reference', text: '见', pageOf: 'record:none' };
    expect(() => pagesOfBook(withLast(book, [lost]))).toThrow('record:none');
    const early = aChapter(aPlace({ key: 'early', section: 1 }), someLines(1));
    expect(() => pagesOfBook({ ...book, chapters: [...book.chapters, early] })).toThrow('early');
  });
});
