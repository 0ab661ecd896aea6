import { beforeAll, describe, expect, it } from 'vitest';

import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import { pageGrids, type PageGrid } from '@shared/domain/book-design';
import { assertPresent } from '@shared/util/assert';
import { toFirstBookDesign } from '@shared/domain/book-design';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { someShapingFonts } from '@tests/builders/shaper';
import { aSampleYear, aYearSource } from '@tests/builders/year-source';

async function layOut(source: YearSource, grid: PageGrid): Promise<PageList> {
  const design = { ...toFirstBookDesign(2026), grid, numbering: 'by-section' } as const;
  const laidOut = layOutBook(toYearBook({ ...source, design }), await someShapingFonts());
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}

const countOf = ({ pages }: PageList, section: string) =>
  pages.filter(({ chapter }) => chapter === `section:${section}`).length;

describe.each(pageGrids)('pages to write on, in the grid %s', (grid) => {
  let sample: PageList;

  beforeAll(async () => {
    sample = await layOut(await aSampleYear(), grid);
  }, 60_000);

  it('fill as many pages as they need and no more', async () => {
    const empty = await layOut(aYearSource(), grid);
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
