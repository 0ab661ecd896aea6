import type { Page } from '@shared/book/layout/page-list';

/** Pages that are fetched together: neighbours are wanted next. */
const PAGES_AT_ONCE = 4;
/** Parts that are kept; about what is near the window in any zoom. */
const MOST_PARTS = 12;

type FetchPages = (edition: number, from: number, to: number) => Promise<readonly Page[]>;

/** Pages at hand of a book that lies in the worker, the last used ones only. */
export interface PageShelf {
  /** Null if the worker holds another edition by now. */
  readonly load: (edition: number, pageNumber: number) => Promise<Page | null>;
  readonly clear: () => void;
}

/** Fetches pages in small parts, so that no message holds the window up. */
export function createPageShelf(fetchPages: FetchPages): PageShelf {
  const parts = new Map<string, Promise<readonly Page[]>>();
  const take = (edition: number, part: number): Promise<readonly Page[]> => {
    const key = `${edition}:${part}`;
    const from = part * PAGES_AT_ONCE + 1;
    const pages = parts.get(key) ?? fetchPages(edition, from, from + PAGES_AT_ONCE - 1);
    // Put in anew, so that the first is the one that was used longest ago.
    parts.delete(key);
    parts.set(key, pages);
    const [oldest] = parts.keys();
    if (parts.size > MOST_PARTS && oldest !== undefined) parts.delete(oldest);
    return pages;
  };
  return {
    load: async (edition, pageNumber) => {
      const part = Math.floor((pageNumber - 1) / PAGES_AT_ONCE);
      const pages = await take(edition, part);
      return pages.find(({ number }) => number === pageNumber) ?? null;
    },
    clear: () => parts.clear(),
  };
}
