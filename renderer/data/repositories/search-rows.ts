import type { Member } from '@shared/domain/member';
import type { MeetingRecord } from '@shared/domain/record';
import type { RowChange } from '@shared/keeping/commit';
import type { SearchRows } from '@shared/search/put-rows';

import type { BookDatabase } from '../db';

/** How many records there are, deleted drafts among them. */
export function countRecords(db: BookDatabase): Promise<number> {
  return db.records.count();
}

/** The next records by id; none at the end. */
export function loadRecordsAfter(
  db: BookDatabase,
  afterId: string,
  count: number,
): Promise<readonly MeetingRecord[]> {
  return db.records.where('id').above(afterId).limit(count).toArray();
}

/** What of a commit is searched; only the last change of each row counts. */
export function toSearchRows(changes: readonly RowChange[]): SearchRows {
  const last = new Map(changes.map((change) => [`${change.table} ${change.key}`, change]));
  const of = (table: string) => [...last.values()].filter((change) => change.table === table);
  // A commit tells rows as plain JSON, and these two kinds of row are nothing else.
  const rowsOf = (table: string) =>
    of(table).flatMap(({ row }) => (row === null ? [] : [row as unknown]));
  const goneFrom = (table: string, group: 'member' | 'record') =>
    of(table)
      .filter(({ row }) => row === null)
      .map(({ key }) => ({ group, id: String(key) }));
  return {
    members: rowsOf('members') as Member[],
    records: rowsOf('records') as MeetingRecord[],
    removed: [...goneFrom('members', 'member'), ...goneFrom('records', 'record')],
  };
}
