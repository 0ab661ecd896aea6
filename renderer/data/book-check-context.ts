import { createContext, useContext, useSyncExternalStore } from 'react';

import { assertPresent } from '@shared/util/assert';

import type { BookCheck, BookCheckState } from './book-check';

/** The check of the open book; the shell provides it. */
export const BookCheckContext = createContext<BookCheck | null>(null);

/** The check of the open book, to start and stop it. */
export function useBookCheck(): BookCheck {
  return assertPresent(useContext(BookCheckContext), 'the shell provides the check of the book');
}

/** How the check stands, as it goes. */
export function useBookCheckState(): BookCheckState {
  const check = useBookCheck();
  return useSyncExternalStore(check.subscribe, check.getState);
}
