import type { Page, PageLink, PageList } from '../layout/page-list';

/**
 * Some pages of a list as a list of their own, to be printed: numbered anew, and drawn as before
 * (their margins are those of the page's side in the whole book). Links stay where the page that
 * they lead to is among them; bookmarks are dropped.
 *
 * @param numbers - `number` of the pages; others are passed over, the list's order is kept.
 */
export function pickPages(list: PageList, numbers: ReadonlySet<number>): PageList {
  const picked = list.pages.filter(({ number }) => numbers.has(number));
  const renumbered = new Map(picked.map(({ number }, index) => [number, index + 1]));
  const toLinks = (links: readonly PageLink[]) =>
    links.flatMap((link): readonly PageLink[] => {
      const toPage = renumbered.get(link.toPage);
      return toPage === undefined ? [] : [{ ...link, toPage }];
    });
  return {
    ...list,
    pages: picked.map((page, index): Page => ({
      ...page,
      number: index + 1,
      links: toLinks(page.links),
    })),
    outline: [],
  };
}
