import { join } from 'node:path';

import { createJournalService } from '@electron/main/services/journal/journal-service';
import { nodeDisk } from '@electron/main/services/journal/node-disk';
import { main as verify } from '@scripts/verify';
import { toPackageCode } from '@shared/handover/handover-codes';

import { BOOK_ID } from '../builders/commit';
import { valueOf } from '../builders/journal';
import { loadPeakBytes } from '../harness/peak-memory';

import { hastyDisk } from './hasty-disk';
import { writeLargeBook } from './large-book';
import { timeWork } from './measurement';
import { tenYears, tenYearsFewPhotos } from './ten-year-book';
import { unpack } from './unpack';
import { writeHandoverPackage } from './write-handover-package';

/** What one run of the program came to; printed as its last line, in JSON. */
export interface HandoverRun {
  readonly tookMs: number;
  /** Peak of the whole process, Node included. */
  readonly peakBytes: number;
  /** The package that was made and its code; empty for other steps. */
  readonly path: string;
  readonly code: string;
}

type Made = Pick<HandoverRun, 'path' | 'code'>;

interface Step {
  readonly work: () => Promise<Made>;
  readonly close: () => Promise<void>;
}

const nothing: Made = { path: '', code: '' };
const nowMs = () => Date.now();
const openJournal = (folder: string, disk = nodeDisk) =>
  createJournalService({ folder: join(folder, 'journal'), disk, nowMs });

const withoutJournal = (work: () => Promise<void>): Step => ({
  work: () => work().then(() => nothing),
  close: () => Promise.resolve(),
});

/** The journal is opened before, as it is while the app runs. */
async function write(folder: string, size: typeof tenYears, passphrase: string): Promise<Step> {
  const journal = openJournal(folder);
  await valueOf(journal.open(BOOK_ID));
  const work = async () => {
    const { path, tagManifestSha256 } = await writeHandoverPackage(
      journal,
      folder,
      size,
      passphrase,
    );
    return { path, code: toPackageCode(tagManifestSha256) };
  };
  return { work, close: journal.close };
}

function fill(folder: string, size: typeof tenYears): Step {
  const journal = openJournal(folder, hastyDisk);
  return { work: () => writeLargeBook(journal, size).then(() => nothing), close: journal.close };
}

/** As `npm run verify` does; a passphrase is in the environment. */
async function verifyAll(path: string): Promise<void> {
  if ((await verify([path])) !== 0) throw new Error('the package is not right');
}

async function prepare(step: string, path: string, words: readonly string[]): Promise<Step> {
  const [word = '', passphrase = ''] = words;
  const size = word === 'few' ? tenYearsFewPhotos : tenYears;
  switch (step) {
    case 'fill':
      return fill(path, size);
    case 'write':
      return write(path, size, passphrase);
    case 'verify':
      return withoutJournal(() => verifyAll(path));
    case 'unpack':
      return withoutJournal(() => unpack(path, word));
    default:
      throw new Error(`no such step: ${step}`);
  }
}

// A program of its own, so that its memory is its own.
const [step = '', path = '', ...words] = process.argv.slice(2);
const { work, close } = await prepare(step, path, words);
let made = nothing;
const tookMs = await timeWork(async () => (made = await work()));
const run: HandoverRun = { tookMs, peakBytes: loadPeakBytes(), ...made };
await close();
console.log(JSON.stringify(run));
