import { Dexie } from 'dexie';

import type { JournalHost } from '@shared/ipc/journal-host';
import { keptTables, type Commit, type Watermark } from '@shared/keeping/commit';
import type { DatabaseFacts, JournalFacts } from '@shared/keeping/compare-copies';
import { succeed, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from '../attempt';
import type { MetaRow } from '../db';

/**
 * All at once: the store counts key by key, and each question costs a way there and back. A
 * database of an older version lacks the tables that came later.
 */
async function countRows(raw: Dexie): Promise<Watermark['counts']> {
  const present = new Set(raw.tables.map(({ name }) => name));
  const names = keptTables.filter((name) => present.has(name));
  const counted = names.map(async (name) => [name, await raw.table(name).count()] as const);
  return Object.fromEntries(await Promise.all(counted));
}

async function readWatermark(
  raw: Dexie,
  meta: MetaRow | MetaRowOfVersion1,
  isCompared: boolean,
): Promise<Watermark> {
  const counts = isCompared ? await countRows(raw) : {};
  const numbered =
    'sequence' in meta ? meta : { sequence: 0, commitId: null, atMs: meta.createdAtMs };
  const { sequence, commitId, atMs } = numbered;
  return { sequence, commitId, atMs, dataVersion: Math.floor(raw.verno), counts };
}

/** Version 1 knew no commits; its books begin at 0, as the migration says. */
type MetaRowOfVersion1 = Pick<MetaRow, 'bookId' | 'createdAtMs' | 'minimumDataVersion'>;

async function readOpened(raw: Dexie, isCompared: boolean): Promise<DatabaseFacts> {
  const names = raw.tables.map(({ name }) => name);
  if (!names.includes('meta')) return { kind: 'empty' };
  const meta = await raw.table<MetaRow | MetaRowOfVersion1>('meta').get('book');
  const branches = await raw.table('branch').count();
  if (!meta || branches === 0) return { kind: 'empty' };
  const waiting = names.includes('outbox') ? await raw.table<Commit>('outbox').toArray() : [];
  return {
    kind: 'readable',
    bookId: meta.bookId,
    watermark: await readWatermark(raw, meta, isCompared),
    minimumDataVersion: meta.minimumDataVersion,
    outbox: waiting.map(({ sequence, id }) => ({ sequence, id })),
  };
}

/**
 * Looks at a database as it lies there: it is neither made, nor upgraded, nor written to. Opening
 * a name that does not exist would make an empty book.
 *
 * @param isCompared - Whether a journal's counts of rows will be held against these; without one
 *   they are left out, since counting is what a start of a large book waits for.
 */
export async function readDatabaseFacts(
  databaseName: string,
  isCompared: boolean,
): Promise<DatabaseFacts> {
  // Without versions the library takes a database as it finds it, and makes none.
  const raw = new Dexie(databaseName);
  const facts = await attempt('核对记录簿', async (): Promise<DatabaseFacts> => {
    try {
      await raw.open();
    } catch (error) {
      if (error instanceof Dexie.NoSuchDatabaseError) return { kind: 'missing' };
      throw error;
    }
    return readOpened(raw, isCompared);
  });
  raw.close();
  return facts.ok ? facts.value : { kind: 'unreadable' };
}

/** Asks the journal what it holds of a book. */
export async function readJournalFacts(
  journal: JournalHost | null,
  bookId: string,
): Promise<Result<JournalFacts>> {
  if (!journal) return succeed({ kind: 'unavailable' });
  const state = await attemptAsk('核对留底', () => journal.open(bookId));
  if (!state.ok) return state;
  return succeed(state.value ? { kind: 'held', state: state.value } : { kind: 'none' });
}
