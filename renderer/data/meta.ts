import { keptTables, type Watermark } from '@shared/keeping/commit';
import type { Problem } from '@shared/util/result';

import { RefusedWrite } from './attempt';
import type { BookDatabase, MetaRow } from './db';
import { DATA_VERSION } from './migrations/all';

const bookIsGone: Problem = {
  code: 'book-is-gone',
  what: '没有写成：这本记录簿的资料忽然读不到了。',
  safe: '没有往空的记录簿里写。',
  next: '请重新打开程序，程序会核对并从留底恢复。',
};

/** The row of a book that begins. */
export function toFirstMeta(bookId: string, createdAtMs: number): MetaRow {
  return {
    key: 'book',
    bookId,
    createdAtMs,
    minimumDataVersion: DATA_VERSION,
    sequence: 0,
    commitId: null,
    atMs: createdAtMs,
    exportedSequence: 0,
  };
}

/**
 * What a book knows of itself.
 *
 * @throws {RefusedWrite} If it is not there: the store was emptied under the running program.
 */
export async function loadMeta(db: BookDatabase): Promise<MetaRow> {
  const meta = await db.meta.get('book');
  if (!meta) throw new RefusedWrite(bookIsGone);
  return meta;
}

/** How far the database reaches, as of one moment. */
export function loadWatermark(db: BookDatabase): Promise<Watermark> {
  const tables = keptTables.map((name) => db.table(name));
  return db.transaction('r', [db.meta, ...tables], async () => {
    const { sequence, commitId, atMs } = await loadMeta(db);
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table.name] = await table.count();
    return { sequence, commitId, atMs, dataVersion: DATA_VERSION, counts };
  });
}
