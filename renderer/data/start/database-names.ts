import { Dexie } from 'dexie';

import { BookDatabase, toDatabaseName } from '../db';
import type { BookEntry } from '../registry';

/** `book-`, the book's id, and a number if it was rebuilt. */
const bookName = /^book-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d+))?$/;

/** Every database of a book on this machine with the number in its name, 1 for the first. */
async function listBookDatabases() {
  const names = await Dexie.getDatabaseNames();
  return names.flatMap((name) => {
    const match = bookName.exec(name);
    return match?.[1] === undefined
      ? []
      : [{ name, bookId: match[1], number: Number(match[2] ?? 1) }];
  });
}

/** A name for a new database of a book that has had others. */
export async function findFreeName(bookId: string): Promise<string> {
  const taken = (await listBookDatabases()).filter((one) => one.bookId === bookId);
  const highest = Math.max(1, ...taken.map(({ number }) => number));
  return `${toDatabaseName(bookId)}-${highest + 1}`;
}

/** The newest database of each book, for a registry that was lost. */
export async function findNewestDatabases(): Promise<ReadonlyMap<string, string>> {
  const all = await listBookDatabases();
  all.sort((one, other) => one.number - other.number);
  return new Map(all.map(({ bookId, name }) => [bookId, name]));
}

/**
 * Deletes what interrupted work has left: databases that no entry names and that hold no book's
 * own row, which is written last of all.
 */
export async function clearLeftovers(books: readonly BookEntry[]): Promise<void> {
  const named = new Set(
    books.flatMap(({ id, databaseName, setAside = [] }) => [
      databaseName ?? toDatabaseName(id),
      ...setAside.map((one) => one.databaseName),
    ]),
  );
  for (const { name, bookId } of await listBookDatabases()) {
    if (named.has(name)) continue;
    const raw = new Dexie(name);
    const isBook = await hasBook(raw);
    raw.close();
    if (!isBook) await new BookDatabase(bookId, name).delete();
  }
}

/** One that cannot be read is not known to be empty. */
async function hasBook(raw: Dexie): Promise<boolean> {
  try {
    await raw.open();
    return (await raw.table('meta').count()) > 0;
  } catch {
    return true;
  }
}
