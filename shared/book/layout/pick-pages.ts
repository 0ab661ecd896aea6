import { assertPresent } from '../../util/assert';

import type { OutlineEntry, Page, PageList } from './page-list';

/** Left-hand pages have even numbers, so a page keeps its side as long as it stays odd or even. */
const sideOf = (pageNumber: number) => pageNumber % 2;

function toBlank(number: number): Page {
  return { number, label: '', chapter: '', marks: [], links: [] };
}

/** Where each picked page goes, from 1; the last one's place is the number of pages to print. */
export function placePages(
  pageNumbers: readonly number[],
  isDuplex: boolean,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let last = 0;
  for (const pageNumber of pageNumbers) {
    const next = last + 1;
    last = isDuplex && sideOf(next) !== sideOf(pageNumber) ? next + 1 : next;
    places.set(pageNumber, last);
  }
  return places;
}

/** Bookmarks whose pages are there; one that is not gives way to those within it. */
function pickOutline(
  entries: readonly OutlineEntry[],
  places: ReadonlyMap<number, number>,
): readonly OutlineEntry[] {
  return entries.flatMap((entry) => {
    const within = pickOutline(entry.entries, places);
    const page = places.get(entry.page);
    return page === undefined ? within : [{ ...entry, page, entries: within }];
  });
}

/**
 * Some pages of a book as a list of their own, to be printed alone. Each looks as it does in the
 * book, its printed number too; links and bookmarks to pages that are not there are left out.
 *
 * @param pageNumbers - Rising, each a page of the list.
 * @param isDuplex - For paper printed on both sides: a blank page goes before a page that would
 *   otherwise come on the wrong side of its leaf.
 */
export function pickPages(
  list: PageList,
  pageNumbers: readonly number[],
  isDuplex: boolean,
): PageList {
  const places = placePages(pageNumbers, isDuplex);
  const pages: Page[] = [];
  for (const [pageNumber, place] of places) {
    if (pages.length + 1 < place) pages.push(toBlank(pages.length + 1));
    const page = assertPresent(list.pages[pageNumber - 1], `the book has a page ${pageNumber}`);
    const links = page.links.flatMap((link) => {
      const toPage = places.get(link.toPage);
      return toPage === undefined ? [] : [{ ...link, toPage }];
    });
    pages.push({ ...page, number: place, links });
  }
  return { ...list, pages, outline: pickOutline(list.outline, places) };
}
