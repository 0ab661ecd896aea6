import type { JournalHost } from '@shared/ipc/journal-host';
import { keptTables, type KeptRow, type RowKey } from '@shared/keeping/commit';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from './attempt';
import type { BookDatabase } from './db';
import { toKeptRow } from './kept-writes';
import { loadMeta, loadWatermark } from './meta';
import { putMissingPhotos } from './put-photos';

/** Rows of one part: a few hundred kilobytes of records. */
const ROWS_OF_PART = 250;
/** Photos that are asked about at once. */
const PHOTOS_OF_PART = 200;

const TASK = '重写留底';

const bookMoved: Problem = {
  code: 'book-moved',
  what: '重写留底时，记录簿又有了改动。',
  safe: '已写下的内容都在。',
  next: '程序马上再写一次。',
};

/** All rows of a kept table in the order of their keys, in parts. */
export async function* readParts(
  db: BookDatabase,
  tableName: string,
): AsyncGenerator<readonly KeptRow[]> {
  const table = db.table<unknown, RowKey>(tableName);
  const keyPath = String(table.schema.primKey.keyPath);
  let rest = table.orderBy(':id');
  for (;;) {
    const part: readonly unknown[] = await rest.limit(ROWS_OF_PART).toArray();
    const rows = part.map((value): KeptRow => {
      const row = toKeptRow(value);
      return { table: tableName, key: toKey(row, keyPath), row };
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    rest = table.where(':id').above(last.key);
  }
}

/** The value at a key path such as `seal.sequence`. */
function toKey(row: KeptRow['row'], keyPath: string): RowKey {
  let value: unknown = row;
  for (const name of keyPath.split('.')) value = (value as Record<string, unknown>)[name];
  return value as RowKey;
}

async function putAllPhotos(db: BookDatabase, bookId: string, journal: JournalHost) {
  const photos = await attempt(TASK, () => db.photos.toArray());
  if (!photos.ok) return photos;
  for (let start = 0; start < photos.value.length; start += PHOTOS_OF_PART) {
    const part = photos.value.slice(start, start + PHOTOS_OF_PART);
    const put = await putMissingPhotos(db, bookId, journal, part);
    if (!put.ok) return put;
  }
  return succeed(null);
}

async function putAllRows(
  db: BookDatabase,
  bookId: string,
  journal: JournalHost,
): Promise<Result<null>> {
  for (const table of keptTables) {
    const parts = readParts(db, table);
    for (;;) {
      const part = await attempt(TASK, () => parts.next());
      if (!part.ok) return part;
      if (part.value.done === true) break;
      const rows = part.value.value;
      const added = await attemptAsk(TASK, () => journal.addToSnapshot(bookId, rows));
      if (!added.ok) return added;
    }
  }
  return succeed(null);
}

/**
 * Writes the whole book into the journal anew: for its first journal, and where the journal is
 * damaged or does not lead to the database's state. What the journal held stays valid until all
 * of it is written; a change that comes in between makes the attempt void (`book-moved`).
 *
 * @returns The sequence that the journal then stands at.
 */
export async function writeSnapshot(
  db: BookDatabase,
  journal: JournalHost,
): Promise<Result<number>> {
  const begun = await attempt(TASK, async () => ({
    bookId: (await loadMeta(db)).bookId,
    watermark: await loadWatermark(db),
  }));
  if (!begun.ok) return begun;
  const { bookId, watermark } = begun.value;
  const began = await attemptAsk(TASK, () => journal.beginSnapshot(bookId, watermark));
  if (!began.ok) return began;
  const photos = await putAllPhotos(db, bookId, journal);
  if (!photos.ok) return photos;
  const rows = await putAllRows(db, bookId, journal);
  if (!rows.ok) return rows;
  const now = await attempt(TASK, () => loadMeta(db));
  if (!now.ok) return now;
  if (now.value.commitId !== watermark.commitId) return fail(bookMoved);
  const finished = await attemptAsk(TASK, () => journal.finishSnapshot(bookId));
  return finished.ok ? succeed(watermark.sequence) : finished;
}
