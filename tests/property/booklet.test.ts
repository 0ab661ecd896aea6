import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { planSheets, type Sheet } from '@shared/book/booklet/plan-sheets';
import {
  OFFICE_PAPER_THICKNESS_MM,
  signatureSizes,
  toBooklet,
} from '@shared/book/booklet/to-booklet';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { toPoints } from '@shared/book/layout/page-geometry';
import type { PageList } from '@shared/book/layout/page-list';
import { groupBy } from '@shared/util/group-by';

/** A leaf of a folded sheet: what is read on it before and after it is turned. */
interface Leaf {
  readonly recto: number | null;
  readonly verso: number | null;
}

/**
 * Folds a printed sheet in the middle, front outside. Turned over its short edge, the back's left
 * half lies behind the front's right half: these two are one leaf, the other two are the other.
 */
function foldSheet({ front, back }: Sheet): { readonly before: Leaf; readonly after: Leaf } {
  return {
    before: { recto: front.right, verso: back.left },
    after: { recto: back.right, verso: front.left },
  };
}

/** Lays the sheets of a signature into each other, outermost first, and leafs through. */
function readSignature(sheets: readonly Sheet[]): readonly (number | null)[] {
  const leaves = sheets.reduceRight<readonly Leaf[]>((inside, sheet) => {
    const { before, after } = foldSheet(sheet);
    return [before, ...inside, after];
  }, []);
  return leaves.flatMap(({ recto, verso }) => [recto, verso]);
}

function readBooklet(sheets: readonly Sheet[]): readonly (number | null)[] {
  const signatures = groupBy(sheets, ({ signature }) => signature);
  return [...signatures.values()].flatMap(readSignature);
}

const toPages = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const pageCount = fc.integer({ min: 1, max: 200 });
const size = fc.constantFrom(...signatureSizes);

/** Pages that say their number, a line 100 pt from the left edge and 100 pt from the top. */
function somePages(count: number): PageList {
  return {
    format: 2,
    title: '试排',
    author: '试排',
    widthPt: 595.28,
    heightPt: 841.89,
    pages: toPages(count).map((number) => ({
      number,
      label: String(number),
      chapter: 'record:a',
      marks: [
        {
          kind: 'text',
          font: 'serif',
          sizePt: 12,
          text: `原第${number}页`,
          x: 100,
          y: 100,
          advances: Array.from(`原第${number}页`, () => 1000),
        },
      ],
      links: [{ x: 0, y: 0, width: 10, height: 10, toPage: 1 }],
    })),
    outline: [{ title: '一', page: 1, entries: [] }],
  };
}

describe('a booklet', () => {
  it('reads in order when it is folded, for every number of pages and size of signature', () => {
    for (const pagesPerSignature of signatureSizes) {
      for (let count = 1; count <= 200; count += 1) {
        const read = readBooklet(planSheets(count, pagesPerSignature));
        expect(read.length % 4).toBe(0);
        expect(read.length - count).toBeLessThan(4);
        expect(read.slice(0, count)).toEqual(toPages(count));
        expect(read.slice(count).every((page) => page === null)).toBe(true);
      }
    }
  });

  it('has signatures of nearly one thickness, none above the size that was asked for', () => {
    fc.assert(
      fc.property(pageCount, size, (count, pagesPerSignature) => {
        const signatures = groupBy(planSheets(count, pagesPerSignature), (one) => one.signature);
        const sizes = [...signatures.values()].map((sheets) => sheets.length);
        expect(Math.max(...sizes) * 4).toBeLessThanOrEqual(pagesPerSignature);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shows every page once, in its half, moved to the fold by the paper around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        size,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (count, pagesPerSignature, paperThicknessMm) => {
          const list = somePages(count);
          const booklet = toBooklet(bundledFonts, list, { pagesPerSignature, paperThicknessMm });
          const sheets = planSheets(count, pagesPerSignature);
          expect(booklet.pages).toHaveLength(2 * sheets.length);
          const sides = sheets.flatMap(({ front, back, sheet }) => [
            { ...front, sheet },
            { ...back, sheet },
          ]);
          sides.forEach((side, index) => {
            const texts = (booklet.pages[index]?.marks ?? []).flatMap((mark) =>
              mark.kind === 'text' && mark.text.startsWith('原') ? [mark] : [],
            );
            const creepPt = toPoints(paperThicknessMm) * (side.sheet - 1);
            const expected = [
              ...(side.left === null ? [] : [[`原第${side.left}页`, 100 + creepPt] as const]),
              ...(side.right === null ? [] : [[`原第${side.right}页`, 695.28 - creepPt] as const]),
            ];
            expect(texts.map(({ text }) => text)).toEqual(expected.map(([text]) => text));
            texts.forEach(({ x }, place) => expect(x).toBeCloseTo(expected[place]?.[1] ?? 0, 1));
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('toBooklet', () => {
  const options = {
    pagesPerSignature: 16,
    paperThicknessMm: OFFICE_PAPER_THICKNESS_MM,
  } as const;

  it('makes A3 sheets of A4 pages, without links and bookmarks', () => {
    const booklet = toBooklet(bundledFonts, somePages(40), options);
    expect([booklet.widthPt, booklet.heightPt]).toEqual([1190.56, 841.89]);
    expect(booklet.outline).toEqual([]);
    expect(booklet.pages.flatMap(({ links }) => links)).toEqual([]);
    expect(booklet.pages.map(({ number }) => number)).toEqual(toPages(booklet.pages.length));
  });

  it('names each sheet at the fold and lets the bars of the signatures step down the spine', () => {
    const booklet = toBooklet(bundledFonts, somePages(40), options);
    const names = booklet.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' && mark.sizePt === 5 ? [mark.text] : [])),
    );
    expect(names.join('|').replaceAll(/\s/g, '')).toContain('第1帖1/4');
    const bars = booklet.pages.flatMap(({ number, marks }) =>
      marks.flatMap((mark) => (mark.kind === 'rect' ? [{ number, y: mark.y }] : [])),
    );
    expect(bars.map(({ number }) => number)).toEqual([1, 9, 15]);
    expect(bars.map(({ y }) => y)).toEqual(bars.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(new Set(bars.map(({ y }) => y)).size).toBe(3);
  });

  it('refuses paper that is no paper', () => {
    const thick = { pagesPerSignature: 16, paperThicknessMm: 5 } as const;
    expect(() => toBooklet(bundledFonts, somePages(4), thick)).toThrow(RangeError);
  });
});
