import { useEffect, useMemo } from 'react';

import { createBookSearch, type BookSearch } from '../data/book-search';
import type { BookDatabase } from '../data/db';
import { waitUntilIdle } from '../platform/idle';
import { startSearcher } from '../workers/search/searcher';

/** The first screen comes before the texts. */
const START_AFTER_MS = 3000;

/** The search of a book while it is open; its texts are read soon after the start. */
export function useOpenSearch(db: BookDatabase): BookSearch {
  const search = useMemo(() => createBookSearch(db, { startSearcher, pause: waitUntilIdle }), [db]);
  useEffect(() => {
    const timer = setTimeout(search.start, START_AFTER_MS);
    return () => {
      clearTimeout(timer);
      search.end();
    };
  }, [search]);
  return search;
}
