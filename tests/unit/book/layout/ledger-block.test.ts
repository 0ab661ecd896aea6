import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Page } from '@shared/book/layout/page-list';
import type { LedgerCell } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';

const columns = [
  { title: '姓名', share: 0.4, align: 'start' },
  { title: '次数', share: 0.2, align: 'end' },
  { title: '出席率', share: 0.4, align: 'end' },
] as const;

function pagesOf(rows: readonly (readonly LedgerCell[])[]): readonly Page[] {
  const laidOut = layOutBook(
    {
      title: '表',
      author: '某支部',
      isDraft: false,
      chapters: [
        {
          name: '表',
          headLeft: '某支部',
          headRight: '表',
          foot: '',
          blocks: [{ kind: 'ledger', label: '表', columns, rows }],
        },
      ],
    },
    bundledFonts,
  );
  if (!laidOut.ok) throw new Error('every character prints');
  return laidOut.value.pages;
}

const textsOf = ({ marks }: Page) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
const aRow = (name: string, bar: number): readonly LedgerCell[] => [
  { text: name },
  { text: '12' },
  { text: `${bar * 100}.0%`, bar },
];

describe('a table of figures', () => {
  it('repeats its head on every page and loses no row', () => {
    const pages = pagesOf(Array.from({ length: 90 }, (_, index) => aRow(`第${index + 1}人`, 1)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(textsOf(page)).toContain('出席率');
    const names = pages.flatMap(textsOf).filter((text) => /^第\d+人$/.test(text));
    expect(names).toHaveLength(90);
  });

  it('draws a bar as long as the share, and none of nothing', () => {
    const [page] = pagesOf([aRow('甲', 1), aRow('乙', 0.5), aRow('丙', 0)]);
    const bars = assertPresent(page, 'there is a page').marks.flatMap((mark) =>
      mark.kind === 'rect' ? [mark.width] : [],
    );
    expect(bars).toHaveLength(2);
    expect(bars[1]! / bars[0]!).toBeCloseTo(0.5, 2);
  });

  it('keeps numbers at the right and words at the left of their column', () => {
    const [page] = pagesOf([aRow('甲', 1), [{ text: '乙' }, { text: '7' }, { text: '' }]]);
    const marks = assertPresent(page, 'there is a page').marks.filter(
      (mark) => mark.kind === 'text',
    );
    const find = (text: string) =>
      assertPresent(
        marks.find((mark) => mark.text === text),
        text,
      );
    expect(find('甲').x).toBe(find('乙').x);
    expect(find('7').x).toBeGreaterThan(find('12').x);
  });

  it('gives a heading the whole width and a row to stand above', () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      [{ text: `第${index + 1}部分` }],
      aRow('甲', 1),
    ]).flat();
    for (const page of pagesOf(rows)) {
      const texts = textsOf(page).filter((text) => text !== '');
      const lastPart = texts.findLastIndex((text) => text.endsWith('部分'));
      expect(texts.slice(lastPart)).toContain('甲');
    }
  });
});
