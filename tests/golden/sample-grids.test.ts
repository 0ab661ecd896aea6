import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { pageMeasures } from '@shared/book/layout/page-geometry';
import type { PageList } from '@shared/book/layout/page-list';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { pageGrids, type PageGrid } from '@shared/domain/book-design';
import { buildSampleBook, type SampleBook } from '@shared/sample/build-sample';
import { assertPresent } from '@shared/util/assert';
import { toYearBook } from '@shared/year-book/to-year-book';
import { readSampleSource } from '@tests/builders/sample';
import { someShapingFonts } from '@tests/builders/shaper';
import { aSampleYear } from '@tests/builders/year-source';

import { findCrossed, findHeadingsLast, findOutside, findOverlaps } from '../property/page-faults';
import { findBadLines, findOverfullLines } from './line-faults';

describe.each(pageGrids)('the records of the sample in the grid %s', (grid) => {
  let sample: SampleBook | null = null;
  beforeAll(async () => {
    sample = await buildSampleBook(readSampleSource());
  });

  it('have no fault of typesetting on any page', () => {
    const { revisions, photos } = assertPresent(sample, 'the sample was built');
    expect(revisions.length).toBeGreaterThan(30);
    for (const { document, seal } of revisions) {
      const book = { ...toRecordBook({ document, seal, photos }), grid };
      const laidOut = layOutBook(book, bundledFonts);
      if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
      expect({ record: book.title, faults: findFaults(laidOut.value, grid) }).toEqual({
        record: book.title,
        faults: [],
      });
    }
  });
});

/** A cell with a dash alone, and the leaders of the contents, are no broken lines. */
const isMarkAlone = (fault: string) => /: [—…]+$/u.test(fault);

describe.each(pageGrids)('the bound book of the sample’s year in the grid %s', (grid) => {
  it('has no fault of typesetting on any page', async () => {
    const source = await aSampleYear();
    const book = toYearBook({ ...source, design: { ...source.design, grid } });
    const laidOut = layOutBook(book, await someShapingFonts());
    if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
    expect(laidOut.value.pages.length).toBeGreaterThan(100);
    expect(findFaults(laidOut.value, grid).filter((fault) => !isMarkAlone(fault))).toEqual([]);
  }, 60_000);
});

function findFaults(pages: PageList, grid: PageGrid): readonly string[] {
  const measures = pageMeasures[grid];
  return [
    ...findBadLines(pages, measures),
    ...findOverfullLines(pages, measures),
    ...findHeadingsLast(pages.pages, measures),
    ...pages.pages.flatMap((page) => [
      ...findOutside(page, measures),
      ...findOverlaps(page),
      ...findCrossed(page),
    ]),
  ];
}
