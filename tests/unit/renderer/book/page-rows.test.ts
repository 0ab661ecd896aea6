import { describe, expect, it } from 'vitest';

import {
  pagesOf,
  rowOf,
  stepZoom,
  toPageRows,
  toPercent,
} from '@renderer/features/book/preview/page-rows';

const a4 = { widthPt: 595.28, heightPt: 841.89, roomWidthPx: 832, roomHeightPx: 632 };

describe('rows of pages', () => {
  it('hold one page each, or a spread with the cover alone at the right', () => {
    expect(pagesOf(0, 5, false)).toEqual([1]);
    expect([0, 1, 2].map((row) => pagesOf(row, 4, true))).toEqual([
      [null, 1],
      [2, 3],
      [4, null],
    ]);
  });

  it('find the row of every page', () => {
    for (const isSpread of [false, true]) {
      for (let page = 1; page <= 9; page += 1) {
        expect(pagesOf(rowOf(page, isSpread), 9, isSpread)).toContain(page);
      }
    }
  });

  it('have exactly the rows that the pages need', () => {
    const count = (pageCount: number, isSpread: boolean) =>
      toPageRows({ ...a4, pageCount, zoom: 'fit', isSpread }).count;
    expect([1, 2, 3, 4].map((pages) => count(pages, true))).toEqual([1, 2, 2, 3]);
    expect(count(350, false)).toBe(350);
  });

  it('fill the room, or have the size of the paper', () => {
    const fit = toPageRows({ ...a4, pageCount: 3, zoom: 'fit', isSpread: false });
    expect(fit.pageWidthPx).toBe(800);
    const half = toPageRows({ ...a4, pageCount: 3, zoom: 50, isSpread: true });
    expect(half.pageWidthPx).toBeCloseTo(396.9, 1);
    expect(toPercent(half.pageWidthPx, a4.widthPt)).toBe(50);
  });

  it('show whole pages, also where the room is narrower than it is high', () => {
    const whole = toPageRows({ ...a4, pageCount: 3, zoom: 'page', isSpread: true });
    expect(whole.pageHeightPx).toBeCloseTo(566, 0);
    expect(2 * whole.pageWidthPx).toBeCloseTo(800, 5);
    const high = toPageRows({ ...a4, pageCount: 3, zoom: 'page', isSpread: false });
    expect(high.pageHeightPx).toBe(600);
  });
});

describe('zoom by keys', () => {
  it('goes to the next step from wherever it stands, and stays at the ends', () => {
    expect(stepZoom(101, 1)).toBe(125);
    expect(stepZoom(100, 1)).toBe(125);
    expect(stepZoom(93, -1)).toBe(75);
    expect(stepZoom(200, 1)).toBe(200);
    expect(stepZoom(50, -1)).toBe(50);
  });
});
