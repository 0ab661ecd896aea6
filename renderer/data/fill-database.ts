import { photoSchema, type Photo } from '@shared/domain/photo';
import type { KeptRow } from '@shared/keeping/commit';
import { groupBy } from '@shared/util/group-by';
import { sha256Hex } from '@shared/util/hash';
import type { Problem } from '@shared/util/result';

import { RefusedWrite } from './attempt';
import { BookDatabase, type MetaRow } from './db';

/** Rows of one transaction: one flush to disk then covers many rows. */
const ROWS_AT_ONCE = 500;
/** Photos of one transaction, at about 0.4 MB each. */
const PHOTOS_AT_ONCE = 8;

/** How far long work has come; `total` is known from the beginning. */
export interface FillProgress {
  readonly step: 'rows' | 'photos';
  readonly done: number;
  readonly total: number;
}

/** A book to put into a new database. */
export interface FillSource {
  readonly dataVersion: number;
  /** Rows of all kept tables together. */
  readonly rowCount: number;
  readonly rows: AsyncIterable<readonly KeptRow[]>;
  /** Null if the source does not hold the photo whole. */
  readonly loadPhoto: (storedSha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface FillMeans {
  readonly bookId: string;
  readonly databaseName: string;
  readonly onProgress: (progress: FillProgress) => void;
  readonly signal?: AbortSignal;
}

/** What came in. */
export interface Filled {
  readonly counts: Readonly<Record<string, number>>;
  readonly photos: number;
  readonly missingPhotos: readonly Photo[];
}

/** Collects rows into lots of a size, whatever the parts are that they come in. */
async function* inLots(parts: AsyncIterable<readonly KeptRow[]>, size: number) {
  let lot: KeptRow[] = [];
  for await (const part of parts) {
    for (const row of part) {
      lot.push(row);
      if (lot.length < size) continue;
      yield lot;
      lot = [];
    }
  }
  if (lot.length > 0) yield lot;
}

/** Puts rows of a copy into a database that is not yet a book, all of them or none. */
export async function putLot(db: BookDatabase, lot: readonly KeptRow[]): Promise<void> {
  const byTable = groupBy(lot, ({ table }) => table);
  const tables = [...byTable.keys()].map((name) => db.table(name));
  await db.transaction('rw', tables, async (transaction) => {
    // Recorded and given up: these rows come from a copy, and no journal waits for them.
    db.keptWrites.record(transaction.idbtrans);
    for (const table of tables) {
      await table.bulkPut((byTable.get(table.name) ?? []).map(({ row }) => row));
    }
  });
}

async function putRows(db: BookDatabase, source: FillSource, means: FillMeans) {
  const counts: Record<string, number> = {};
  let done = 0;
  for await (const lot of inLots(source.rows, ROWS_AT_ONCE)) {
    means.signal?.throwIfAborted();
    await putLot(db, lot);
    for (const { table } of lot) counts[table] = (counts[table] ?? 0) + 1;
    done += lot.length;
    means.onProgress({ step: 'rows', done, total: Math.max(done, source.rowCount) });
  }
  return counts;
}

async function loadWhole(source: FillSource, storedSha256: string) {
  const bytes = await source.loadPhoto(storedSha256);
  return bytes && (await sha256Hex(bytes)) === storedSha256 ? bytes : null;
}

async function putPhotos(db: BookDatabase, source: FillSource, means: FillMeans) {
  const photos = await db.photos.toArray();
  const missing: Photo[] = [];
  for (let start = 0; start < photos.length; start += PHOTOS_AT_ONCE) {
    means.signal?.throwIfAborted();
    const images: { readonly id: string; readonly blob: Blob }[] = [];
    for (const photo of photos.slice(start, start + PHOTOS_AT_ONCE)) {
      const bytes = await loadWhole(source, photo.storedSha256);
      if (bytes) images.push({ id: photo.id, blob: new Blob([bytes], { type: 'image/jpeg' }) });
      else missing.push(photoSchema.parse(photo));
    }
    await db.photoImages.bulkPut(images);
    const done = Math.min(start + PHOTOS_AT_ONCE, photos.length);
    means.onProgress({ step: 'photos', done, total: photos.length });
  }
  return { photos: photos.length - missing.length, missingPhotos: missing };
}

const nameIsTaken: Problem = {
  code: 'name-is-taken',
  what: '要放进去的地方已经有一本记录簿了。',
  safe: '那本记录簿没有改动。',
  next: '请再试一次。',
};

/**
 * Fills a new database from a copy: the rows in the shape that they had, then the photos, then
 * the present code opens it, so that the migrations bring it up to date. The book's own row comes
 * last: a database that was given up half-way is never taken for a book.
 *
 * @param toMeta - Makes the book's own row; whatever else must hold is checked there, by a throw.
 * @returns The database, open, and what came in. A failure leaves nothing behind.
 */
export async function fillDatabase(
  source: FillSource,
  means: FillMeans,
  toMeta: (filled: Filled, db: BookDatabase) => Promise<MetaRow>,
): Promise<{ readonly db: BookDatabase; readonly filled: Filled }> {
  const { bookId, databaseName } = means;
  if (await BookDatabase.exists(databaseName)) throw new RefusedWrite(nameIsTaken);
  const old = new BookDatabase(bookId, databaseName, source.dataVersion);
  const db = new BookDatabase(bookId, databaseName);
  try {
    const counts = await putRows(old, source, means);
    const filled = { counts, ...(await putPhotos(old, source, means)) };
    old.close();
    await db.open();
    await db.meta.put(await toMeta(filled, db));
    return { db, filled };
  } catch (error) {
    old.close();
    // What a failing disk leaves behind is cleared away at the next start.
    await db.delete().catch(() => undefined);
    throw error;
  }
}
