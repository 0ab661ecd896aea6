import type { JournalHost, JournalState } from '@shared/ipc/journal-host';
import type { KeptRow } from '@shared/keeping/commit';
import type { Problem, Result } from '@shared/util/result';

import { attempt, attemptAsk, RefusedWrite } from '../attempt';
import type { BookDatabase } from '../db';
import { fillDatabase, type Filled, type FillMeans } from '../fill-database';
import { toFirstMeta } from '../meta';
import { loadBranch } from '../repositories/branches';

/** A book that stands again as the journal holds it. */
export interface RebuiltBook {
  readonly db: BookDatabase;
  readonly filled: Filled;
}

const rowsAreMissing: Problem = {
  code: 'rows-are-missing',
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

/**
 * Makes a new database out of a book's journal.
 *
 * @returns The open database; nothing refers to it yet.
 */
export async function rebuildFromJournal(
  journal: JournalHost,
  state: JournalState,
  means: FillMeans,
): Promise<Result<RebuiltBook>> {
  const { bookId, watermark } = state;
  const { sequence, commitId, atMs, dataVersion } = watermark;
  const source = {
    dataVersion,
    rowCount: sumOf(watermark.counts),
    rows: readJournalRows(journal, bookId),
    loadPhoto: (storedSha256: string) =>
      take(attemptAsk('读取留底的照片', () => journal.loadPhoto(bookId, storedSha256))),
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
