import type { Branch } from '@shared/domain/branch';
import { succeed, type Problem, type Result } from '@shared/util/result';

import { attempt, RefusedWrite } from './attempt';
import { BookDatabase } from './db';
import { BookRegistry, enterBook, loadBooks } from './registry';
import { loadBranch } from './repositories/branches';

/** A book that can be worked in: its database is open and its branch is set up. */
export interface OpenedBook {
  readonly bookId: string;
  readonly db: BookDatabase;
}

/** Rises when older code could no longer write without harm. */
const DATA_VERSION = 1;

const newerDatabase: Problem = {
  code: 'newer-database',
  what: '这本记录簿是用更新版本的程序写的，本程序不会改动它。',
  safe: '里面的内容都在。',
  next: '请安装新版本后再打开。',
};

/** Opens the book used last, or the oldest; null when this machine has none yet. */
export async function openLastBook(lastBookId: string | null): Promise<Result<OpenedBook | null>> {
  const books = await loadBooks(new BookRegistry());
  if (!books.ok) return books;
  const entry = books.value.find((book) => book.id === lastBookId) ?? books.value[0];
  if (!entry) return succeed(null);
  return attempt('打开记录簿', async () => {
    const db = new BookDatabase(entry.id);
    await db.open();
    // The database itself would let old code write into a newer book, and say nothing.
    const meta = await db.meta.get('book');
    if (meta && meta.minimumDataVersion > DATA_VERSION) {
      db.close();
      throw new RefusedWrite(newerDatabase);
    }
    return (await loadBranch(db)) ? { bookId: entry.id, db } : null;
  });
}

/**
 * Makes a new book for a branch. The registry is written last, so a book that was interrupted
 * while being made is never listed.
 *
 * @param fill - Writes whatever else belongs to the new book before it is listed.
 */
export async function createBook(
  bookId: string,
  branch: Branch,
  fill: (db: BookDatabase) => Promise<void> = () => Promise.resolve(),
): Promise<Result<OpenedBook>> {
  const made = await attempt('新建记录簿', async () => {
    const db = new BookDatabase(bookId);
    await db.transaction('rw', db.meta, db.branch, async () => {
      await db.meta.put({
        key: 'book',
        bookId,
        createdAtMs: branch.createdAtMs,
        minimumDataVersion: DATA_VERSION,
      });
      await db.branch.put(branch);
    });
    await fill(db);
    return { bookId, db };
  });
  if (!made.ok) return made;
  const entered = await enterBook(new BookRegistry(), {
    id: bookId,
    branchName: branch.name,
    createdAtMs: branch.createdAtMs,
  });
  return entered.ok ? made : entered;
}
