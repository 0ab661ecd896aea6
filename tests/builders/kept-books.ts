import { Dexie } from 'dexie';

import type { BookDatabase } from '@renderer/data/db';
import { createBook, openLastBook } from '@renderer/data/open-books';
import { createDraft, saveDraft } from '@renderer/data/repositories/records';
import { saveMembers } from '@renderer/data/repositories/members';
import { loadBooks, type BookEntry } from '@renderer/data/registry';
import type { StartMeans } from '@renderer/data/start/start-means';
import { keptTables } from '@shared/keeping/commit';
import { sha256HexOfText } from '@shared/util/hash';

import { aBranch } from './branch';
import { FakeJournal } from './fake-journal';
import { idOf } from './ids';
import { someMembers } from './member';
import { aRecord } from './record';
import { someStartMeans } from './start-means';
import { aStoredPhoto } from './stored-photo';

/** A machine with a journal, and starts of the program on it. */
export class Machine {
  readonly journal = new FakeJournal();
  readonly #open: BookDatabase[] = [];

  means(overrides: Partial<StartMeans> = {}): StartMeans {
    return someStartMeans({ journal: this.journal.host, ...overrides });
  }

  /** A book with three members, a draft and a photo, acknowledged in both copies. */
  async makeBook(bookId = idOf(1)): Promise<BookDatabase> {
    const made = await createBook(bookId, aBranch(), this.means());
    if (!made.ok) throw new Error(made.error.what);
    const { db } = made.value;
    this.#open.push(db);
    await saveMembers(db, someMembers(3));
    await createDraft(db, aRecord());
    const storedSha256 = await sha256HexOfText('image');
    await saveDraft(db, aRecord({ content: { theme: '照片' } }), [aStoredPhoto({ storedSha256 })]);
    return db;
  }

  /** Ends the program as a kill does: nothing more is delivered. */
  stop(): void {
    for (const db of this.#open.splice(0)) {
      db.delivery?.stop();
      db.close();
    }
  }

  /** Starts the program anew. */
  async start(overrides: Partial<StartMeans> = {}, bookId: string | null = null) {
    this.stop();
    const start = await openLastBook(bookId, this.means(overrides));
    if (start.ok && start.value.kind === 'open') this.#open.push(start.value.book.db);
    return start;
  }

  /** Starts, and answers the book that must have opened. */
  async open(overrides: Partial<StartMeans> = {}): Promise<BookDatabase> {
    const start = await this.start(overrides);
    if (!start.ok) throw new Error(start.error.code);
    if (start.value.kind !== 'open') throw new Error(start.value.kind);
    return start.value.book.db;
  }

  async entries(): Promise<readonly BookEntry[]> {
    const books = await loadBooks();
    return books.ok ? books.value : [];
  }

  /** Forgets everything, for the next test. */
  async clear(): Promise<void> {
    this.stop();
    for (const name of await Dexie.getDatabaseNames()) {
      if (name === 'books' || name.startsWith('book-')) await Dexie.delete(name);
    }
  }
}

/** The kept rows of a book, by table. */
export async function keptRowsOf(db: BookDatabase): Promise<Record<string, readonly unknown[]>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const name of keptTables) tables[name] = await db.table(name).orderBy(':id').toArray();
  return tables;
}

/** Writes past the repositories, as damage does. */
export async function damage(
  databaseName: string,
  act: (raw: Dexie) => Promise<unknown>,
): Promise<void> {
  const raw = new Dexie(databaseName);
  await raw.open();
  await act(raw);
  raw.close();
}
