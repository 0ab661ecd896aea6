import type { JournalHost, JournalState } from '@shared/ipc/journal-host';
import type { KeptRow } from '@shared/keeping/commit';
import type { Problem, Result } from '@shared/util/result';

import { attempt, attemptAsk, RefusedWrite } from '../attempt';
import type { BookDatabase } from '../db';
import { fillDatabase, type Filled, type FillMeans } from '../fill-database';
import { toFirstMeta } from '../meta';
import { loadBranch } from '../repositories/branches';

import type { OldDatabase } from './old-database';

/** A book that stands again as the journal holds it. */
export interface RebuiltBook {
  readonly db: BookDatabase;
  readonly filled: Filled;
}

/** Code of the problem that the journal alone does not make a book. */
export const rowsAreMissingCode = 'rows-are-missing';

const rowsAreMissing: Problem = {
  code: rowsAreMissingCode,
  what: '从留底恢复时，有些内容没有读全。',
  safe: '留底没有改动，原来的资料也没有改动。',
  next: '请重新打开程序再试；还不行，可以从备份恢复。',
};

/** Waits no longer than any other call of the machine; a failure ends the rebuild. */
async function take<Value>(asked: Promise<Result<Value>>): Promise<Value> {
  const answer = await asked;
  if (!answer.ok) throw new RefusedWrite(answer.error);
  return answer.value;
}

async function* readJournalRows(
  journal: JournalHost,
  bookId: string,
): AsyncGenerator<readonly KeptRow[]> {
  let from: number | null = 0;
  while (from !== null) {
    const start: number = from;
    const part = await take(attemptAsk('读取留底', () => journal.loadRows(bookId, start)));
    yield part.rows;
    from = part.next;
  }
}

/** The rows of the first source, then those of the second that the first did not have. */
async function* unite(
  first: AsyncIterable<readonly KeptRow[]>,
  second: AsyncIterable<readonly KeptRow[]>,
): AsyncGenerator<readonly KeptRow[]> {
  const known = new Set<string>();
  const toAddress = ({ table, key }: KeptRow) => `${table} ${key}`;
  for await (const part of first) {
    for (const row of part) known.add(toAddress(row));
    yield part;
  }
  for await (const part of second) yield part.filter((row) => !known.has(toAddress(row)));
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Every table has as many rows as the watermark says; a damaged journal cannot promise that. */
function isWhole(filled: Filled, { watermark, condition }: JournalState): boolean {
  if (condition === 'damaged') return true;
  return Object.entries(watermark.counts).every(
    ([table, count]) => (filled.counts[table] ?? 0) === count,
  );
}

/** The database that is put aside, and whether it reached as far as the journal. */
export interface BesideJournal {
  readonly old: OldDatabase;
  readonly isSameMoment: boolean;
}

/**
 * All rows that can be had. A whole journal says everything; a damaged one is completed by the
 * old database, whose rows are the newer ones if it reached as far.
 */
function readRows(journal: JournalHost, state: JournalState, beside: BesideJournal | null) {
  const held = readJournalRows(journal, state.bookId);
  if (state.condition !== 'damaged' || !beside) return held;
  const { old, isSameMoment } = beside;
  return isSameMoment ? unite(old.rows(), held) : unite(held, old.rows());
}

/**
 * Makes a new database out of a book's journal, completed by what the old database still holds.
 *
 * @param beside - The database that is put aside; null if it is gone or of another shape.
 * @returns The open database; nothing refers to it yet.
 */
export async function rebuildFromJournal(
  journal: JournalHost,
  state: JournalState,
  beside: BesideJournal | null,
  means: FillMeans,
): Promise<Result<RebuiltBook>> {
  const { bookId, watermark } = state;
  const { sequence, commitId, atMs, dataVersion } = watermark;
  const source = {
    dataVersion,
    rowCount: sumOf(watermark.counts),
    rows: readRows(journal, state, beside),
    loadPhoto: async (storedSha256: string) =>
      (await take(attemptAsk('读取留底的照片', () => journal.loadPhoto(bookId, storedSha256)))) ??
      (await beside?.old.loadPhoto(storedSha256)) ??
      null,
  };
  // Each call has its own time limit; the whole has none, since it shows how far it is.
  return attempt(
    '从留底恢复',
    () =>
      fillDatabase(source, means, async (filled, db) => {
        const branch = await loadBranch(db);
        if (!branch || !isWhole(filled, state)) throw new RefusedWrite(rowsAreMissing);
        return { ...toFirstMeta(bookId, branch.createdAtMs), sequence, commitId, atMs };
      }),
    null,
  );
}
