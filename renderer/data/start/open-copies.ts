import {
  compareCopies,
  type CopyVerdict,
  type DatabaseFacts,
  type JournalFacts,
  type SnapshotReason,
} from '@shared/keeping/compare-copies';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { attempt } from '../attempt';
import { BookDatabase, toDatabaseName } from '../db';
import { DATA_VERSION } from '../migrations/all';
import type { BookEntry } from '../registry';
import { writeSnapshot } from '../snapshot';

import { readDatabaseFacts, readJournalFacts } from './read-facts';
import { rowsAreMissingCode } from './rebuild';
import { replaceDatabase, type ReplacedDatabase } from './replace-database';
import { beginDelivery, type StartMeans } from './start-means';
import type { StartEvent } from './start-event';

/** A book whose copies agree, and what was done so that they do. */
export type OpenedCopies =
  | ({ readonly kind: 'open' } & ReplacedDatabase)
  /** No copy on this machine can be used but the backups. */
  | { readonly kind: 'lost'; readonly entry: BookEntry };

interface Compared {
  readonly database: DatabaseFacts;
  readonly journal: JournalFacts;
  readonly verdict: CopyVerdict;
}

async function compare(entry: BookEntry, means: StartMeans): Promise<Result<Compared>> {
  const [database, asked] = await Promise.all([
    readDatabaseFacts(entry.databaseName ?? toDatabaseName(entry.id), means.journal !== null),
    readJournalFacts(means.journal, entry.id),
  ]);
  // A journal that does not answer must not keep a good book closed; its delivery tries again.
  if (!asked.ok && database.kind !== 'readable') return asked;
  const journal: JournalFacts = asked.ok ? asked.value : { kind: 'unavailable' };
  const copies = { bookId: entry.id, database, journal, dataVersion: DATA_VERSION };
  return succeed({ database, journal, verdict: compareCopies(copies) });
}

function openDatabase({ id, databaseName }: BookEntry): Promise<Result<BookDatabase>> {
  return attempt('打开记录簿', async () => {
    const db = new BookDatabase(id, databaseName);
    await db.open();
    return db;
  });
}

const toOpened = (
  entry: BookEntry,
  db: BookDatabase,
  events: readonly StartEvent[] = [],
): Result<OpenedCopies> => succeed({ kind: 'open', entry, db, events });

/** Writes the journal anew; where that fails, the delivery goes on trying. */
async function openAndSnapshot(
  entry: BookEntry,
  reason: SnapshotReason,
  means: StartMeans,
): Promise<Result<OpenedCopies>> {
  const opened = await openDatabase(entry);
  if (!opened.ok) return opened;
  const db = opened.value;
  const written = means.journal && (await writeSnapshot(db, means.journal));
  const position = written?.ok === true ? written.value : null;
  const isThere = await beginDelivery(db, entry.id, position, means);
  // After an upgrade the journal's rows take their new shape; there is nothing to tell.
  const isTold = isThere && reason !== 'older-shape';
  return toOpened(entry, db, isTold ? [{ kind: 'journal-renewed', reason }] : []);
}

async function openAndDeliver(
  entry: BookEntry,
  fromSequence: number | null,
  means: StartMeans,
): Promise<Result<OpenedCopies>> {
  const opened = await openDatabase(entry);
  if (!opened.ok) return opened;
  await beginDelivery(opened.value, entry.id, fromSequence, means);
  return toOpened(entry, opened.value);
}

/** Delivers what waits, then compares once more: now the counts of rows can be compared as well. */
async function deliverAndCompare(
  entry: BookEntry,
  fromSequence: number,
  means: StartMeans,
): Promise<Result<OpenedCopies>> {
  const opened = await openDatabase(entry);
  if (!opened.ok) return opened;
  const db = opened.value;
  const isDelivered = await beginDelivery(db, entry.id, fromSequence, means);
  if (!isDelivered) return toOpened(entry, db);
  db.delivery?.stop();
  db.close();
  return openCopies(entry, means);
}

const newerProgram: Problem = {
  code: 'newer-database',
  what: '这本记录簿是用更新版本的程序写的，本程序不会改动它。',
  safe: '里面的内容都在。',
  next: '请安装新版本后再打开。',
};

/** Where the journal stands; null where that could not be asked. */
function toPosition(journal: JournalFacts): number | null {
  return journal.kind === 'held' ? journal.state.watermark.sequence : null;
}

/**
 * Opening is what upgrades a database. A backup that cannot be made does not keep the book closed:
 * the journal holds the old state until the upgraded one is whole.
 */
async function backUpBeforeUpgrade(
  { id }: BookEntry,
  database: DatabaseFacts,
  means: StartMeans,
): Promise<void> {
  const isOlder = database.kind === 'readable' && database.watermark.dataVersion < DATA_VERSION;
  if (isOlder) await means.backUpBeforeUpgrade?.(id);
}

/**
 * Compares the copies of a book and opens it as the verdict says. What it finds is never written
 * over: a database that cannot be trusted stays as it is, beside the new one.
 */
export async function openCopies(
  entry: BookEntry,
  means: StartMeans,
): Promise<Result<OpenedCopies>> {
  const compared = await compare(entry, means);
  if (!compared.ok) return compared;
  const { verdict, database, journal } = compared.value;
  await backUpBeforeUpgrade(entry, database, means);
  switch (verdict.kind) {
    case 'lost':
      return succeed({ kind: 'lost', entry });
    case 'newer-program':
      return fail(newerProgram);
    case 'open':
      return openAndDeliver(entry, toPosition(journal), means);
    case 'deliver':
      return deliverAndCompare(entry, verdict.fromSequence, means);
    case 'snapshot':
      return openAndSnapshot(entry, verdict.reason, means);
    case 'rebuild': {
      if (!means.journal || journal.kind !== 'held') return succeed({ kind: 'lost', entry });
      const { state } = journal;
      const replacement = { reason: verdict.reason, database, journal: means.journal, state };
      const replaced = await replaceDatabase(entry, replacement, means);
      if (replaced.ok) return succeed({ kind: 'open', ...replaced.value });
      // What the journal can still give is no book; the backups may hold one.
      return replaced.error.code === rowsAreMissingCode
        ? succeed({ kind: 'lost', entry })
        : replaced;
    }
  }
}
