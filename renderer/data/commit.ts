import type { Table } from 'dexie';

import type { RowChange } from '@shared/keeping/commit';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { clock } from '../platform/clock';

import { attempt } from './attempt';
import type { BookDatabase } from './db';
import { loadMeta } from './meta';
import { DATA_VERSION } from './migrations/all';

/** Gives the transaction its number, and leaves what it did for the journal. */
async function number(db: BookDatabase, changes: readonly RowChange[]): Promise<void> {
  const meta = await loadMeta(db);
  const commit = {
    sequence: meta.sequence + 1,
    id: newId(),
    atMs: clock.nowMs(),
    dataVersion: DATA_VERSION,
    changes: [...changes],
  };
  const { sequence, id: commitId, atMs } = commit;
  await db.meta.put({ ...meta, sequence, commitId, atMs });
  if (!db.delivery) return;
  // What the journal holds is taken out here, where it costs no transaction of its own.
  await db.outbox.where(':id').belowOrEqual(db.delivery.deliveredSequence()).delete();
  await db.outbox.add(commit);
}

/**
 * Writes rows as one numbered commit: they, the book's watermark and what the journal is to be
 * told are there together or not at all. A transaction that changed no kept row has no number.
 *
 * @param work - Awaits the database alone. Throws to undo everything.
 */
export async function transact<Value>(
  db: BookDatabase,
  tables: readonly Table[],
  work: () => Promise<Value>,
): Promise<Value> {
  let changes: readonly RowChange[] = [];
  const done = await db.transaction('rw', [...tables, db.meta, db.outbox], async (transaction) => {
    changes = db.keptWrites.record(transaction.idbtrans);
    const value = await work();
    if (changes.length > 0) await number(db, changes);
    return value;
  });
  // Only now: a transaction that was undone has changed nothing.
  for (const listener of db.commitListeners) listener(changes);
  return done;
}

/**
 * Runs work that commits, then waits until the journal holds it or says why not. The database
 * decides the answer; a journal that is behind is told by the save state, which never says 已保存
 * meanwhile, and is tried again until it holds everything.
 *
 * @param task - Names the work in a failure's sentence, as `保存草稿`.
 */
export async function acknowledge<Value>(
  db: BookDatabase,
  task: string,
  work: () => Promise<Value>,
): Promise<Result<Value>> {
  const done = await attempt(task, work);
  if (done.ok) await db.delivery?.deliver();
  else if (isConnectionSuspect(done.error.code)) db.reconnect();
  return done;
}

/**
 * After a full disk every call on the same connection fails or never answers (measured); the next
 * call opens a new one.
 */
function isConnectionSuspect(code: string): boolean {
  return code === 'no-answer' || code === 'disk-full' || code === 'storage-failed';
}

/** One commit, acknowledged: what every repository writes with. */
export function commit<Value>(
  db: BookDatabase,
  task: string,
  tables: readonly Table[],
  work: () => Promise<Value>,
): Promise<Result<Value>> {
  return acknowledge(db, task, () => transact(db, tables, work));
}
