import { Dexie, type Table } from 'dexie';

import { toDatePart } from '@shared/domain/calendar';
import type { LocalDate, LocalDateTime } from '@shared/domain/schema';
import type { RebuildReason } from '@shared/keeping/compare-copies';
import type { Result } from '@shared/util/result';

import { attempt } from './attempt';
import type { StartReport } from './start/start-event';

/** A database that was put aside and never written to again. */
export interface SetAsideDatabase {
  readonly databaseName: string;
  readonly atMs: number;
  readonly reason: RebuildReason;
}

/** One book on this machine. */
export interface BookEntry {
  readonly id: string;
  readonly branchName: string;
  readonly createdAtMs: number;
  /** Where the book lives; left out for a book that never was rebuilt. */
  readonly databaseName?: string;
  readonly setAside?: readonly SetAsideDatabase[];
  /** When the package was made that the book was restored from; left out for others. */
  readonly restoredFrom?: LocalDateTime;
  /** The day on which it was taken over from a predecessor; left out for others. */
  readonly takenOverOn?: LocalDate;
  /** Photos are checked a part at each start; the next one begins after this id. */
  readonly photosCheckedTo?: string;
  /** The same for the journal's photos, by their place among its files. */
  readonly journalPhotosFrom?: number;
  /** Photos that no copy holds whole and that the user has been told of. */
  readonly lostPhotoIds?: readonly string[];
}

/** A book as the user tells it from others: one that was copied in has the branch of another. */
export function toBookName({ branchName, restoredFrom, takenOverOn }: BookEntry): string {
  const name = branchName === '' ? '未命名的记录簿' : branchName;
  if (takenOverOn !== undefined) return `${name}（${takenOverOn} 接收）`;
  return restoredFrom === undefined ? name : `${name}（恢复自 ${toDatePart(restoredFrom)}）`;
}

/** Lists the books of this machine; each has a database of its own. */
class BookRegistry extends Dexie {
  declare readonly books: Table<BookEntry, string>;
  declare readonly reports: Table<StartReport, number>;

  constructor() {
    super('books', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ books: 'id, createdAtMs' });
    this.version(2).stores({ reports: '++id, bookId' });
    // It is opened again by whoever needs it; nobody is kept waiting.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }
}

export const registry = new BookRegistry();

/** All books, oldest first. */
export function loadBooks(): Promise<Result<readonly BookEntry[]>> {
  return attempt('读取记录簿目录', () => registry.books.orderBy('createdAtMs').toArray());
}

/** Enters a book; entering it again renames it. */
export function enterBook(entry: BookEntry): Promise<Result<null>> {
  return attempt('登记记录簿', async () => {
    await registry.books.put(entry);
    return null;
  });
}
