import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPrintableLine } from '@shared/book/fonts/printable-text';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import { pageMeasures } from '@shared/book/layout/page-geometry';
import type { Page } from '@shared/book/layout/page-list';
import type { Block } from '@shared/book/model/book-model';
import type { PageGrid } from '@shared/domain/book-design';
import {
  aBookOf,
  blocks,
  form,
  grid,
  ledger,
  names,
  record,
  table,
} from '@tests/builders/random-blocks';

import {
  bodyTexts,
  findCrossed,
  findHeadingsLast,
  findLostOrAdded,
  findOutside,
  findOverlaps,
} from './page-faults';
import { toGivenText, toPrintedText } from './printed-text';
import { findMissingHeads, findWrongColumns, type AnyTable } from './table-faults';

function pagesOf(ofBlocks: readonly Block[], ofGrid: PageGrid): readonly Page[] {
  const laidOut = layOutBook(aBookOf(ofBlocks, ofGrid), bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value.pages;
}

const withoutSpaces = (text: string) => text.replaceAll(' ', '');

/** Characters of labels and heads, which are repeated where a page turns. */
const repeatable = '甲乙丙丁戊己庚辛壬癸（续）';

/** Lines to write on, without any text, that push what follows to another place on the page. */
const filler = fc
  .integer({ min: 1, max: 26 })
  .map((lineCount): readonly Block[] => [{ kind: 'writing-lines', lineCount }]);

describe('pages of any blocks', () => {
  it('hold everything within the text’s room, nothing over anything else, no rule through text', () => {
    fc.assert(
      fc.property(record, grid, (ofBlocks, ofGrid) => {
        for (const page of pagesOf(ofBlocks, ofGrid)) {
          expect(findOutside(page, pageMeasures[ofGrid])).toEqual([]);
          expect(findOverlaps(page)).toEqual([]);
          expect(findCrossed(page)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('lose nothing and add nothing but heads and labels that are repeated', () => {
    fc.assert(
      fc.property(record, grid, (ofBlocks, ofGrid) => {
        const printed = toPrintedText(pagesOf(ofBlocks, ofGrid), pageMeasures[ofGrid]);
        expect(findLostOrAdded(toGivenText(ofBlocks), printed, repeatable)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('never end with a heading', () => {
    fc.assert(
      fc.property(blocks, filler, grid, (ofBlocks, before, ofGrid) => {
        const pages = pagesOf([...before, ...ofBlocks], ofGrid);
        expect(findHeadingsLast(pages, pageMeasures[ofGrid])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('show all photos and scans in order', () => {
    fc.assert(
      fc.property(record, grid, (ofBlocks, ofGrid) => {
        const pages = pagesOf(ofBlocks, ofGrid);
        const shown = pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'image'));
        const given = ofBlocks.filter(({ kind }) => kind === 'figure' || kind === 'plate');
        expect(shown.map((mark) => 'photoId' in mark && mark.photoId)).toEqual(
          given.map((one) => 'photoId' in one && one.photoId),
        );
        expect(pages.at(-1)?.marks.some(({ kind }) => kind === 'image')).toBe(true);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('tables that go on over pages', () => {
  const tables = fc.oneof(table, ledger) as fc.Arbitrary<AnyTable>;

  it('print every cell of every column in order, and repeat their heads on every page', () => {
    fc.assert(
      fc.property(tables, filler, grid, (one, before, ofGrid) => {
        const pages = pagesOf([...before, one], ofGrid);
        expect(findWrongColumns(one, pages, pageMeasures[ofGrid])).toEqual([]);
        expect(findMissingHeads(one, pages, pageMeasures[ofGrid])).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

/** What was filled in, line by line as it is read; labels are in 黑. */
function filledIn(pages: readonly Page[], ofGrid: PageGrid): string {
  const texts = pages.flatMap((page) =>
    bodyTexts(page, pageMeasures[ofGrid])
      .filter(({ font }) => font !== 'sans')
      .toSorted((one, other) => one.y - other.y || one.x - other.x),
  );
  return withoutSpaces(texts.map(({ text }) => text).join(''));
}

describe('names and forms', () => {
  it('print every name with its note in order, however long it is', () => {
    fc.assert(
      fc.property(names, filler, grid, (one, before, ofGrid) => {
        const given = one.names.map(({ name, note }) => name + (note === '' ? '' : `（${note}）`));
        const printed = filledIn(pagesOf([...before, one], ofGrid), ofGrid);
        expect(printed).toBe(withoutSpaces(given.map(toPrintableLine).join('')));
      }),
      { numRuns: 60 },
    );
  });

  it('print every field in order', () => {
    fc.assert(
      fc.property(form, filler, grid, (one, before, ofGrid) => {
        const fields = one.rows.flat();
        const given = fields.map(({ value, note }) => value + (note === '' ? '' : `\u3000${note}`));
        const printed = filledIn(pagesOf([...before, one], ofGrid), ofGrid);
        expect(printed).toBe(withoutSpaces(given.map(toPrintableLine).join('')));
      }),
      { numRuns: 60 },
    );
  });
});
