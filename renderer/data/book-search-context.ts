import { createContext, useContext, useSyncExternalStore } from 'react';

import { assertPresent } from '@shared/util/assert';

import type { BookSearch, BookSearchState } from './book-search';

/** The search of the open book; the shell provides it. */
export const BookSearchContext = createContext<BookSearch | null>(null);

/** The search of the open book. */
export function useBookSearch(): BookSearch {
  return assertPresent(useContext(BookSearchContext), 'the shell provides the search of the book');
}

/** How far the texts are at hand, as it goes. */
export function useBookSearchState(): BookSearchState {
  const search = useBookSearch();
  return useSyncExternalStore(search.subscribe, search.getState);
}
