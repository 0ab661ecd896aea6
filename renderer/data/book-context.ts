import { createContext, useContext } from 'react';

import type { Branch } from '@shared/domain/branch';
import { assertPresent } from '@shared/util/assert';

import type { BookDatabase } from './db';

/** The open book: its database, and its branch as it stands now. */
export interface OpenBook {
  readonly db: BookDatabase;
  readonly branch: Branch;
}

export const BookContext = createContext<OpenBook | null>(null);

/** The open book; only screens inside the shell may ask. */
export function useBook(): OpenBook {
  return assertPresent(useContext(BookContext), 'the shell provides the open book');
}
