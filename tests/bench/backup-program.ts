import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { createBackupService } from '@electron/main/services/backups/backup-service';
import { createBackupSettings } from '@electron/main/services/backups/backup-settings';
import { openFileSource } from '@electron/main/services/file-bytes';
import { createJournalService } from '@electron/main/services/journal/journal-service';
import { nodeDisk } from '@electron/main/services/journal/node-disk';
import { DATA_VERSION as dataVersion } from '@renderer/data/migrations/all';
import { sha256Schema } from '@shared/domain/schema';
import { openBook } from '@shared/package/open-book';
import { toLocal } from '@shared/util/local-time';

import { BOOK_ID } from '../builders/commit';
import { valueOf } from '../builders/journal';
import { loadPeakBytes } from '../harness/peak-memory';

import { hastyDisk } from './hasty-disk';
import { backedUpBook } from './backed-up-book';
import { writeLargeBook } from './large-book';
import { timeWork } from './measurement';
import { unpack } from './unpack';

/** What one run of the program came to; printed as one line of JSON. */
export interface BackupRun {
  readonly tookMs: number;
  /** Longest time that the process answered nobody. */
  readonly longestBlockMs: number;
  /** Peak of the whole process, Node included. */
  readonly peakBytes: number;
  /** The package that was made; empty for other steps. */
  readonly path: string;
}

/** What is timed, and the path that it leads to. */
interface Step {
  readonly work: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const nowMs = () => Date.now();
const openJournal = (folder: string, disk = nodeDisk) =>
  createJournalService({ folder: join(folder, 'journal'), disk, nowMs });

function fill(folder: string): Step {
  const journal = openJournal(folder, hastyDisk);
  return { work: () => writeLargeBook(journal, backedUpBook).then(() => ''), close: journal.close };
}

/** The journal is opened before, as it is while the app runs. */
async function backUp(folder: string): Promise<Step> {
  const journal = openJournal(folder);
  await valueOf(journal.open(BOOK_ID));
  const backups = createBackupService({
    documentsFolder: join(folder, 'documents'),
    settings: createBackupSettings(join(folder, 'backups.json')),
    openCopy: journal.openCopy,
    nowMs,
    toLocal,
    appVersion: '0.0.0',
  });
  const work = async () => {
    const { name } = await valueOf(backups.make(BOOK_ID, 'by-hand'));
    return valueOf(backups.findBackupPath(BOOK_ID, name));
  };
  return { work, close: journal.close };
}

/** All that a restore does before it writes, and the reading of all that it would write. */
async function readAll(path: string): Promise<void> {
  const source = await openFileSource(path);
  const opened = await openBook(source, { dataVersion });
  if (!opened.ok) throw new Error(opened.error.problem.code);
  const { copy } = opened.value;
  const read = { records: 0, photos: 0 };
  for await (const row of copy.rows('records')) if (row.key !== '') read.records += 1;
  for await (const { row } of copy.rows('photos')) {
    if ((await copy.loadPhoto(sha256Schema.parse(row['storedSha256']))) !== null) read.photos += 1;
  }
  await source.close();
  if (read.records !== backedUpBook.records || read.photos !== backedUpBook.photos)
    throw new Error(`read only ${JSON.stringify(read)}`);
}

async function prepare(step: string, path: string, target: string): Promise<Step> {
  const close = () => Promise.resolve();
  switch (step) {
    case 'fill':
      return fill(path);
    case 'back-up':
      return backUp(path);
    case 'read':
      return { work: () => readAll(path).then(() => ''), close };
    case 'unpack':
      return { work: () => unpack(path, target).then(() => ''), close };
    default:
      throw new Error(`no such step: ${step}`);
  }
}

// A program of its own, so that its memory and its event loop are its own.
const [step = '', path = '', target = ''] = process.argv.slice(2);
const { work, close } = await prepare(step, path, target);
const delay = monitorEventLoopDelay({ resolution: 1 });
let made = '';
delay.enable();
const tookMs = await timeWork(async () => (made = await work()));
delay.disable();
const run: BackupRun = {
  tookMs,
  longestBlockMs: delay.max / 1e6,
  peakBytes: loadPeakBytes(),
  path: made,
};
await close();
console.log(JSON.stringify(run));
