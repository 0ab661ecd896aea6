import type { JournalHost } from '@shared/ipc/journal-host';
import type { BookCopy } from '@shared/keeping/book-copy';
import { keptTables, type KeptRow, type Watermark } from '@shared/keeping/commit';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { attempt, RefusedWrite } from './attempt';
import { findMisshapenTable } from './check-rows';
import { toDatabaseName, type BookDatabase, type MetaRow } from './db';
import { fillDatabase, putLot, type Filled, type FillProgress } from './fill-database';
import { toFirstMeta } from './meta';
import { DATA_VERSION } from './migrations/all';
import { enterBook } from './registry';
import { loadBranch } from './repositories/branches';
import { writeSnapshot } from './snapshot';
import { toLostPhotos } from './start/lost-photos';
import type { LostPhoto } from './start/start-event';

export interface ImportMeans {
  /** The new book's own id: a copy never takes the place of a book. */
  readonly newBookId: string;
  readonly journal: JournalHost | null;
  readonly nowMs: () => number;
  readonly onProgress: (progress: FillProgress) => void;
  readonly signal: AbortSignal;
  /**
   * Rows to add to what came in, made once all of it is there and found right. The book is not
   * listed before they are in it; a throw leaves nothing.
   */
  readonly complete?: (db: BookDatabase) => Promise<readonly KeptRow[]>;
}

/** A book that came in; photos that the copy did not hold whole are named. */
export interface ImportedBook {
  readonly bookId: string;
  readonly missingPhotos: readonly LostPhoto[];
}

const NOTHING_MADE = '没有新建记录簿，原有的记录簿没有改动。';

const newerCopy: Problem = {
  code: 'newer-copy',
  what: '这份副本是用更新版本的程序写的，本程序读不全。',
  safe: NOTHING_MADE,
  next: '请安装新版本后再打开它。',
};

const cancelled: Problem = {
  code: 'import-cancelled',
  what: '已取消。',
  safe: NOTHING_MADE,
  next: '需要时可以重新开始。',
};

const incomplete: Problem = {
  code: 'copy-incomplete',
  what: '这份副本里的内容不全，和它自己写明的数目对不上。',
  safe: NOTHING_MADE,
  next: '请换一份副本再试。',
};

const misshapen: Problem = {
  code: 'copy-misshapen',
  what: '这份副本里有的内容不是本程序认得的样子。',
  safe: NOTHING_MADE,
  next: '请换一份副本再试。',
};

/** Reads table after table; rows of tables that no version knew are refused, not passed over. */
async function* readCopy(copy: BookCopy): AsyncGenerator<readonly KeptRow[]> {
  const known: readonly string[] = keptTables;
  for (const [table, count] of Object.entries(copy.watermark.counts)) {
    if (count === 0) continue;
    if (!known.includes(table)) throw new RefusedWrite(misshapen);
    for await (const row of copy.rows(table)) yield [row];
  }
}

function isWhole({ counts }: Filled, watermark: Watermark): boolean {
  return Object.entries(watermark.counts).every(([table, count]) => (counts[table] ?? 0) === count);
}

/** Checks what came in, and makes the book's own row, which says where it came from. */
async function toMeta(
  copy: BookCopy,
  { newBookId, complete }: ImportMeans,
  filled: Filled,
  db: BookDatabase,
): Promise<MetaRow> {
  const { bookId, watermark } = copy;
  const branch = await loadBranch(db);
  if (!branch || !isWhole(filled, watermark)) throw new RefusedWrite(incomplete);
  if ((await findMisshapenTable(db)) !== null) throw new RefusedWrite(misshapen);
  if (complete) await putLot(db, await complete(db));
  const first = toFirstMeta(newBookId, branch.createdAtMs);
  return { ...first, atMs: watermark.atMs, origin: { bookId, watermark } };
}

/**
 * Makes a new book out of a copy. It is whole, brought up to date and checked before the registry
 * lists it; a cancelled or failed import leaves nothing.
 */
export async function importBook(
  copy: BookCopy,
  means: ImportMeans,
): Promise<Result<ImportedBook>> {
  const { newBookId: bookId, journal, nowMs, onProgress, signal } = means;
  const { dataVersion, counts } = copy.watermark;
  if (dataVersion > DATA_VERSION) return fail(newerCopy);
  const source = {
    dataVersion,
    rowCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    rows: readCopy(copy),
    loadPhoto: copy.loadPhoto,
  };
  const fill = { bookId, databaseName: toDatabaseName(bookId), onProgress, signal };
  const work = () => fillDatabase(source, fill, (filled, db) => toMeta(copy, means, filled, db));
  // Long work that shows how far it is; the user ends it by cancelling.
  const made = await attempt('放进新的记录簿', work, null);
  if (!made.ok) return signal.aborted ? fail(cancelled) : made;
  const { db, filled } = made.value;
  const entered = await enter(db, bookId, nowMs());
  // Where the journal cannot be written, the first start of the book writes it.
  if (entered.ok && journal) await writeSnapshot(db, journal);
  const missingPhotos = await toLostPhotos(db, filled.missingPhotos);
  db.close();
  return entered.ok ? succeed({ bookId, missingPhotos }) : entered;
}

async function enter(db: BookDatabase, bookId: string, atMs: number): Promise<Result<null>> {
  const branch = await attempt('读取支部信息', () => loadBranch(db));
  if (!branch.ok) return branch;
  return enterBook({ id: bookId, branchName: branch.value?.name ?? '', createdAtMs: atMs });
}
