import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createJournalService,
  type JournalOptions,
  type JournalService,
} from '@electron/main/services/journal/journal-service';
import { nodeDisk } from '@electron/main/services/journal/node-disk';
import type { KeptRow } from '@shared/keeping/commit';
import type { Result } from '@shared/util/result';

import { FIXED_NOW_MS } from './clock';
import { aWatermark, BOOK_ID } from './commit';

/** The value of an answer that must have succeeded. */
export async function valueOf<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** A folder for a journal that does not exist yet, as at the first start. */
export async function makeJournalFolder(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const parent = await mkdtemp(join(tmpdir(), 'journal-'));
  return {
    folder: join(parent, 'branch-record-book-journal'),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

export function openJournals(
  folder: string,
  options: Partial<JournalOptions> = {},
): JournalService {
  return createJournalService({ folder, disk: nodeDisk, nowMs: () => FIXED_NOW_MS, ...options });
}

/** Writes a whole book as its snapshot. */
export async function writeSnapshot(
  journal: JournalService,
  rows: readonly KeptRow[] = [],
  sequence = 0,
): Promise<void> {
  await valueOf(journal.beginSnapshot(BOOK_ID, aWatermark(rows, sequence)));
  await valueOf(journal.addToSnapshot(BOOK_ID, rows));
  await valueOf(journal.finishSnapshot(BOOK_ID));
}

/** Every row of the book, in the order of tables and keys. */
export async function loadAllRows(journal: JournalService): Promise<readonly KeptRow[]> {
  const rows: KeptRow[] = [];
  for (let from: number | null = 0; from !== null;) {
    const part: { rows: readonly KeptRow[]; next: number | null } = await valueOf(
      journal.loadRows(BOOK_ID, from),
    );
    rows.push(...part.rows);
    from = part.next;
  }
  return rows;
}
