import {
  isAgainstEarlierCheck,
  MOST_FAULTS,
  type BookFault,
  type NewestLink,
  type VerificationReport,
} from './book-fault';
import { startChainWalk, type ChainFindings } from './check-chain';
import { startPhotoWalk } from './check-photos';
import { startRecordWalk } from './check-records';
import type { CheckMeans, VerificationSource } from './verification-source';

/** Rows that are read at once: a sealed text has some 20 kB, and reading many holds the page up. */
const PART = 5;

/** Counts the steps done and the faults found, and asks between parts whether to go on. */
class Progress {
  readonly faults: BookFault[] = [];
  faultCount = 0;
  private done = 0;
  private readonly means: CheckMeans;
  private readonly total: number;

  constructor(means: CheckMeans, total: number) {
    this.means = means;
    this.total = total;
  }

  step(): void {
    this.done += 1;
  }

  add(found: readonly BookFault[]): void {
    this.faultCount += found.length;
    this.faults.push(...found.slice(0, MOST_FAULTS - this.faults.length));
  }

  /** False if the check was cancelled. */
  async goOn(): Promise<boolean> {
    this.means.onProgress(Math.min(this.done, this.total), this.total);
    await this.means.pause();
    return !this.means.isCancelled();
  }
}

/**
 * Checks a whole book: the chain of seals, the filed records against their sealed texts, the
 * pictures against their hashes. Reads in parts, so memory does not grow with the book beyond
 * some hundred bytes for each record and photo.
 *
 * @param known - `known` of the last report: it shows a chain that was cut off since.
 * @returns Null if it was cancelled.
 */
export async function checkBook(
  source: VerificationSource,
  means: CheckMeans,
  known: NewestLink | null,
): Promise<VerificationReport | null> {
  const count = await source.count();
  const progress = new Progress(means, count.links + count.photos);
  const chain = await walkChain(source, progress, known);
  if (chain === null) return null;
  progress.add(chain.faults);
  if (!(await walkRecords(source, progress, chain))) return null;
  const photoCount = await walkPhotos(source, progress, chain);
  if (photoCount === null) return null;
  return {
    checkedAtMs: means.nowMs(),
    revisionCount: chain.revisionCount,
    photoCount,
    newest: chain.newest,
    known: chain.faults.some(isAgainstEarlierCheck) ? known : chain.newest,
    faults: progress.faults,
    faultCount: progress.faultCount,
  };
}

async function walkChain(
  source: VerificationSource,
  progress: Progress,
  known: NewestLink | null,
): Promise<ChainFindings | null> {
  const walk = startChainWalk(source, known);
  let after = 0;
  for (;;) {
    const part = await source.loadLinks(after, PART);
    if (part.length === 0) return walk.finish();
    for (const stored of part) {
      await walk.add(stored);
      progress.step();
      after = stored.link.seal.sequence;
    }
    if (!(await progress.goOn())) return null;
  }
}

async function walkRecords(
  source: VerificationSource,
  progress: Progress,
  chain: ChainFindings,
): Promise<boolean> {
  const walk = startRecordWalk(source, chain);
  let after = '';
  for (;;) {
    const part = await source.loadRecords(after, PART);
    if (part.length === 0) break;
    for (const record of part) {
      progress.add(await walk.add(record));
      after = record.id;
    }
    if (!(await progress.goOn())) return false;
  }
  progress.add(await walk.finish());
  return true;
}

/** How many photos were looked at; null if cancelled. */
async function walkPhotos(
  source: VerificationSource,
  progress: Progress,
  chain: ChainFindings,
): Promise<number | null> {
  const walk = startPhotoWalk(source, chain);
  let after = '';
  let count = 0;
  for (;;) {
    const part = await source.loadPhotos(after, PART);
    if (part.length === 0) break;
    for (const photo of part) {
      progress.add(await walk.add(photo));
      progress.step();
      after = photo.id;
      count += 1;
      if (!(await progress.goOn())) return null;
    }
  }
  progress.add(await walk.finish());
  return count;
}
