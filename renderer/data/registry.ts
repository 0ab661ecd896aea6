import { Dexie, type Table } from 'dexie';

import type { Result } from '@shared/util/result';

import { attempt } from './attempt';

/** One book on this machine. */
export interface BookEntry {
  readonly id: string;
  readonly branchName: string;
  readonly createdAtMs: number;
}

/** Lists the books of this machine; each has a database of its own. */
export class BookRegistry extends Dexie {
  declare readonly books: Table<BookEntry, string>;

  constructor() {
    super('books', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ books: 'id, createdAtMs' });
  }
}

/** All books, oldest first. */
export function loadBooks(registry: BookRegistry): Promise<Result<readonly BookEntry[]>> {
  return attempt('读取记录簿目录', () => registry.books.orderBy('createdAtMs').toArray());
}

/** Enters a book; entering it again renames it. */
export function enterBook(registry: BookRegistry, entry: BookEntry): Promise<Result<null>> {
  return attempt('登记记录簿', async () => {
    await registry.books.put(entry);
    return null;
  });
}
