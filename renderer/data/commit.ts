import type { Table } from 'dexie';

import { scanSchema, type Scan } from '@shared/domain/scan';
import { isSignedListSection } from '@shared/handover/signed-list';
import type { RowChange } from '@shared/keeping/commit';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { clock } from '../platform/clock';

import { attempt, RefusedWrite } from './attempt';
import type { BookDatabase } from './db';
import { bookIsHandedOver, handoverTables, loadHandoverState } from './handed-over';
import { loadMeta } from './meta';
import { DATA_VERSION } from './migrations/all';

/** What is special about a commit. */
export interface CommitOptions {
  /** Also written in a book that has passed on, as the opening of a 补交. */
  readonly isAllowedAfterHandover?: boolean;
  /** About the handover alone: what the package holds of the book is not out of date by it. */
  readonly isOfHandover?: boolean;
}

/** Whether only scans of a signed 移交清单 were changed, with the pictures of their pages. */
function isSignedList(changes: readonly RowChange[]): boolean {
  const scans = changes.filter(({ table }) => table === 'scans');
  return (
    scans.length > 0 &&
    scans.every(({ row }) => isOfSignedList(scanSchema.safeParse(row).data)) &&
    changes.every(({ table }) => table === 'scans' || table === 'photos')
  );
}

function isOfSignedList(scan: Scan | undefined): boolean {
  return scan?.place.kind === 'section' && isSignedListSection(scan.place.section);
}

/**
 * Whether only a saved file was listed. It holds what the book holds; that the receiver’s list lacks
 * it is no reason for another code and a list to be signed anew because a year was printed.
 */
function isListing(changes: readonly RowChange[]): boolean {
  return changes.every(({ table }) => table === 'bookFiles');
}

/** Gives the transaction its number, and leaves what it did for the journal. */
async function number(
  db: BookDatabase,
  changes: readonly RowChange[],
  isOfHandover: boolean,
): Promise<void> {
  const meta = await loadMeta(db);
  const commit = {
    sequence: meta.sequence + 1,
    id: newId(),
    atMs: clock.nowMs(),
    dataVersion: DATA_VERSION,
    changes: [...changes],
  };
  const { sequence, id: commitId, atMs } = commit;
  const isNoChangeOfPackage = isOfHandover || isSignedList(changes) || isListing(changes);
  const own = isNoChangeOfPackage ? [sequence] : [];
  const handoverCommits = [...(meta.handoverCommits ?? []), ...own];
  const isTold = handoverCommits.length > 0;
  await db.meta.put({ ...meta, sequence, commitId, atMs, ...(isTold ? { handoverCommits } : {}) });
  if (!db.delivery) return;
  // What the journal holds is taken out here, where it costs no transaction of its own.
  await db.outbox.where(':id').belowOrEqual(db.delivery.deliveredSequence()).delete();
  await db.outbox.add(commit);
}

/**
 * Writes rows as one numbered commit: they, the book's watermark and what the journal is to be
 * told are there together or not at all. A transaction that changed no kept row has no number.
 *
 * A book that has passed on (已移交) refuses every change here, whoever asks for it.
 *
 * @param work - Awaits the database alone. Throws to undo everything.
 */
export async function transact<Value>(
  db: BookDatabase,
  tables: readonly Table[],
  work: () => Promise<Value>,
  options: CommitOptions = {},
): Promise<Value> {
  let changes: readonly RowChange[] = [];
  const all = [...new Set([...tables, ...handoverTables(db), db.meta, db.outbox])];
  const done = await db.transaction('rw', all, async (transaction) => {
    changes = db.keptWrites.record(transaction.idbtrans);
    // Asked before the work, which may be the one that hands the book over.
    const { handedOver } = await loadHandoverState(db);
    const value = await work();
    if (changes.length === 0) return value;
    if (handedOver !== null && options.isAllowedAfterHandover !== true)
      throw new RefusedWrite(bookIsHandedOver);
    await number(db, changes, options.isOfHandover === true);
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
  options: CommitOptions = {},
): Promise<Result<Value>> {
  return acknowledge(db, task, () => transact(db, tables, work, options));
}
