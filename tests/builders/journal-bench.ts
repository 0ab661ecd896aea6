import { join } from 'node:path';

import { afterEach, beforeEach } from 'vitest';

import type { JournalService } from '@electron/main/services/journal/journal-service';

import { aRow, BOOK_ID } from './commit';
import { idOf } from './ids';
import { makeJournalFolder, openJournals } from './journal';

/** A small book as its first snapshot: a branch, a member and a record. */
export const journalRows = [
  { ...aRow('branch', 'branch', ''), row: { name: '桃园村党支部' } },
  aRow('members', idOf(1), '张三'),
  aRow('records', idOf(2), '主题党日'),
];

/** A journal in a folder of its own for each test. */
export interface JournalBench {
  folder: string;
  /** The one in use; a test may open another in its place. */
  journal: JournalService;
  readonly bookFile: (...names: string[]) => string;
  /** Closes the journal and opens it again, as a restart does. */
  readonly reopen: () => Promise<JournalService>;
}

/** Sets a bench up before each test of the file and clears it away after. */
export function useJournalBench(): JournalBench {
  const bench = {
    bookFile: (...names: string[]) => join(bench.folder, BOOK_ID, ...names),
    reopen: async () => {
      await bench.journal.close();
      bench.journal = openJournals(bench.folder);
      return bench.journal;
    },
  } as JournalBench;
  let removeFolder: () => Promise<void>;
  beforeEach(async () => {
    ({ folder: bench.folder, remove: removeFolder } = await makeJournalFolder());
    bench.journal = openJournals(bench.folder);
  });
  afterEach(async () => {
    await bench.journal.close();
    await removeFolder();
  });
  return bench;
}
