import type { Branch } from '@shared/domain/branch';
import { succeed, type Result } from '@shared/util/result';

import { attempt } from './attempt';
import { transact } from './commit';
import { BookDatabase } from './db';
import { toFirstMeta } from './meta';
import { enterBook, loadBooks, type BookEntry } from './registry';
import { loadBranch } from './repositories/branches';
import { writeSnapshot } from './snapshot';
import { clearLeftovers } from './start/database-names';
import { openCopies } from './start/open-copies';
import { restoreRegistry } from './start/restore-registry';
import { beginDelivery, type StartMeans } from './start/start-means';
import type { StartEvent } from './start/start-event';
import { addReport } from './start/start-report';

/** A book that can be worked in: its database is open and its branch is set up. */
export interface OpenedBook {
  readonly bookId: string;
  readonly db: BookDatabase;
}

/** How a start ends. */
export type Start =
  /** This machine has no book yet. */
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly book: OpenedBook }
  /** The book is known, and no copy of it but the backups can be used. */
  | { readonly kind: 'lost'; readonly entry: BookEntry; readonly others: readonly BookEntry[] };

/** The list shows the name that the branch had when its book was last opened. */
function withBranchName(entry: BookEntry, db: BookDatabase): Promise<Result<BookEntry>> {
  return attempt('读取支部信息', async () => {
    const branchName = (await loadBranch(db))?.name ?? entry.branchName;
    return branchName === entry.branchName ? entry : { ...entry, branchName };
  });
}

async function openEntry(
  entry: BookEntry,
  books: readonly BookEntry[],
  told: readonly StartEvent[],
  means: StartMeans,
): Promise<Result<Start>> {
  const opened = await openCopies(entry, means);
  if (!opened.ok) return opened;
  if (opened.value.kind === 'lost') {
    const others = books.filter(({ id }) => id !== entry.id);
    return succeed({ kind: 'lost', entry, others });
  }
  const { db, events } = opened.value;
  const present = await withBranchName(opened.value.entry, db);
  if (!present.ok) return present;
  if (present.value !== entry) {
    // Last of all: only now does anything refer to a database that was made anew.
    const entered = await enterBook(present.value);
    if (!entered.ok) return entered;
  }
  const all = [...told, ...events];
  if (all.length > 0) {
    const kept = await addReport({ bookId: entry.id, atMs: means.nowMs(), events: all });
    if (!kept.ok) return kept;
  }
  return succeed({ kind: 'open', book: { bookId: entry.id, db } });
}

/** Opens the book used last, or the oldest; its copies are compared and mended first. */
export async function openLastBook(
  lastBookId: string | null,
  means: StartMeans,
): Promise<Result<Start>> {
  const restored = await restoreRegistry(means.journal);
  if (!restored.ok) return restored;
  const books = await loadBooks();
  if (!books.ok) return books;
  const entry = books.value.find((book) => book.id === lastBookId) ?? books.value[0];
  if (!entry) return succeed({ kind: 'none' });
  const cleared = await attempt('清理没做完的恢复', () => clearLeftovers(books.value));
  if (!cleared.ok) return cleared;
  const count = restored.value.length;
  const told: readonly StartEvent[] =
    count > 0 ? [{ kind: 'registry-restored', books: count }] : [];
  return openEntry(entry, books.value, told, means);
}

async function makeDatabase(
  bookId: string,
  branch: Branch,
  fill: (db: BookDatabase) => Promise<void>,
): Promise<BookDatabase> {
  const db = new BookDatabase(bookId);
  await transact(db, [db.branch], async () => {
    await db.meta.put(toFirstMeta(bookId, branch.createdAtMs));
    await db.branch.put(branch);
  });
  await fill(db);
  return db;
}

/**
 * Makes a new book for a branch. It is whole in its database before the registry lists it, and
 * listed before its journal begins: a kill in between leaves no book, or one whose journal the
 * next start writes.
 *
 * @param fill - Writes whatever else belongs to the new book before it is listed.
 */
export async function createBook(
  bookId: string,
  branch: Branch,
  means: StartMeans,
  fill: (db: BookDatabase) => Promise<void> = () => Promise.resolve(),
): Promise<Result<OpenedBook>> {
  const made = await attempt('新建记录簿', () => makeDatabase(bookId, branch, fill), null);
  if (!made.ok) return made;
  const db = made.value;
  const entered = await enterBook({
    id: bookId,
    branchName: branch.name,
    createdAtMs: branch.createdAtMs,
  });
  if (!entered.ok) return entered;
  const written = means.journal && (await writeSnapshot(db, means.journal));
  await beginDelivery(db, bookId, written?.ok === true ? written.value : null, means);
  return succeed({ bookId, db });
}
