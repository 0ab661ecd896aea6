import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Page, PageList } from '@shared/book/layout/page-list';
import { pickPages } from '@shared/book/layout/pick-pages';

/** A book whose pages say their own number, and lead to the page after the next. */
function aList(pageCount: number): PageList {
  const pages = Array.from({ length: pageCount }, (_, index): Page => {
    const number = index + 1;
    const toPage = number + 2;
    return {
      number,
      label: String(number),
      chapter: `record:${number}`,
      marks: [],
      links: toPage <= pageCount ? [{ x: 0, y: 0, width: 1, height: 1, toPage }] : [],
    };
  });
  const outline = pages.map(({ label, number }) => ({ title: label, page: number, entries: [] }));
  return { format: 2, title: '', author: '', widthPt: 10, heightPt: 10, pages, outline };
}

const labels = (list: PageList) => list.pages.map(({ label }) => label);

describe('pages picked from a book', () => {
  it('follow each other, under new numbers and their own labels', () => {
    const picked = pickPages(aList(9), [2, 3, 7], false);
    expect(labels(picked)).toEqual(['2', '3', '7']);
    expect(picked.pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('keep their side of the leaf on paper printed on both', () => {
    expect(labels(pickPages(aList(9), [2, 3, 7], true))).toEqual(['', '2', '3', '', '7']);
    expect(labels(pickPages(aList(9), [1, 2, 5], true))).toEqual(['1', '2', '5']);
  });

  it('lead only to what is there', () => {
    const picked = pickPages(aList(9), [3, 5, 6], false);
    expect(picked.pages.map(({ links }) => links.map(({ toPage }) => toPage))).toEqual([
      [2],
      [],
      [],
    ]);
    expect(picked.outline.map(({ title, page }) => [title, page])).toEqual([
      ['3', 1],
      ['5', 2],
      ['6', 3],
    ]);
  });

  it('keep bookmarks within one whose page is left out', () => {
    const list = aList(4);
    const within = [{ title: '第3页', page: 3, entries: [] }];
    const outline = [{ title: '第1页', page: 1, entries: within }];
    expect(pickPages({ ...list, outline }, [3, 4], true).outline).toEqual([
      { title: '第3页', page: 1, entries: [] },
    ]);
  });

  it('are all there once, in order and on their side, whichever are picked', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
        const rising = numbers.toSorted((one, other) => one - other);
        const { pages } = pickPages(aList(40), rising, true);
        const real = pages.filter(({ label }) => label !== '');
        expect(real.map(({ label }) => Number(label))).toEqual(rising);
        for (const { number, label } of real) expect(number % 2).toBe(Number(label) % 2);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      }),
    );
  });
});
