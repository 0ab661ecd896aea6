import { beforeAll, describe, expect, it } from 'vitest';

import type { FontBook } from '@shared/book/fonts/font-metrics';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import { pageGrids, toFirstBookDesign, type PageGrid } from '@shared/domain/book-design';
import { assertPresent } from '@shared/util/assert';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { someShapingFonts } from '@tests/builders/shaper';
import { aSampleYear, aYearSource } from '@tests/builders/year-source';

function layOut(source: YearSource, grid: PageGrid, fonts: FontBook): PageList {
  const design = { ...toFirstBookDesign(2026), grid, numbering: 'by-section' } as const;
  const laidOut = layOutBook(toYearBook({ ...source, design }), fonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

const countOf = ({ pages }: PageList, section: string) =>
  pages.filter(({ chapter }) => chapter === `section:${section}`).length;

describe.each(pageGrids)('pages to write on, in the grid %s', (grid) => {
  let fonts: FontBook;
  let sample: PageList;

  beforeAll(async () => {
    fonts = await someShapingFonts();
    sample = layOut(await aSampleYear(), grid, fonts);
  }, 60_000);

  it('fill as many pages as they need and no more', () => {
    const empty = layOut(aYearSource(), grid, fonts);
    expect(countOf(empty, 'summary')).toBe(1);
    expect(countOf(empty, 'inspection')).toBe(1);
    expect(countOf(empty, 'handover')).toBe(2);
    expect(countOf(sample, 'summary')).toBe(1);
    expect(countOf(sample, 'handover')).toBe(grid === 'compact' ? 2 : 3);
  });

  it('come in a book that lays out with every section, numbered in each', () => {
    const first = sample.pages.find(({ chapter }) => chapter === 'section:notes');
    expect(assertPresent(first, 'the first section').label).toBe('1-1');
    expect(sample.outline.length).toBeGreaterThan(20);
  });
});
