import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { pageMeasures } from '@shared/book/layout/page-geometry';
import type { PageList } from '@shared/book/layout/page-list';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { pageGrids, type PageGrid } from '@shared/domain/book-design';
import { buildSampleBook, type SampleBook } from '@shared/sample/build-sample';
import { assertPresent } from '@shared/util/assert';
import { readSampleSource } from '@tests/builders/sample';

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
