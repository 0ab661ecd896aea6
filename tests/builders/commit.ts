import type { Commit, KeptRow, RowChange, Watermark } from '@shared/keeping/commit';
import { keptTables } from '@shared/keeping/commit';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** The book of every journal test. */
export const BOOK_ID = idOf(0xb00c);

export const aRow = (table: string, key: string | number, text = '内容'): KeptRow => ({
  table,
  key,
  row: { id: key, text },
});

export const aChange = (table: string, key: string | number, text = '内容'): RowChange =>
  aRow(table, key, text);

export const aDeletion = (table: string, key: string | number): RowChange => ({
  table,
  key,
  row: null,
});

/** A commit that follows `sequence - 1`; its id is made of its number. */
export function aCommit(sequence: number, changes: readonly RowChange[] = []): Commit {
  const given = changes.length > 0 ? changes : [aChange('records', idOf(0xe0000 + sequence))];
  return {
    sequence,
    id: idOf(0xc0000 + sequence),
    atMs: FIXED_NOW_MS + sequence,
    dataVersion: 1,
    changes: [...given],
  };
}

/** The watermark of a book that holds these rows and has had no commit. */
export function aWatermark(rows: readonly KeptRow[] = [], sequence = 0): Watermark {
  const counts = Object.fromEntries(
    keptTables.map((table) => [table, rows.filter((row) => row.table === table).length]),
  );
  const commitId = sequence === 0 ? null : idOf(0xc0000 + sequence);
  return { sequence, commitId, atMs: FIXED_NOW_MS + sequence, dataVersion: 1, counts };
}
