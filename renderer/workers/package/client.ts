import type { BookCopy } from '@shared/keeping/book-copy';
import type { BookDifference } from '@shared/keeping/compare-books';
import type { BookManifest } from '@shared/package/book-format';
import type { ByteSink, ByteSource } from '@shared/package/bytes';
import type { BookRefusal } from '@shared/package/open-book';
import type { BookFile } from '@shared/package/part-writer';
import type { BagSummary } from '@shared/package/write-bag';
import type { BookPackaging } from '@shared/package/write-book';
import type { PackageFacts } from '@shared/receiving/package-facts';
import { assertPresent } from '@shared/util/assert';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { connectCalls, type CallLine } from '../calls';
import type { PackageStep, PageCalls, WorkerCalls } from './protocol';
import { serveCopy, toRemoteCopy } from './remote-copy';

/** How the user follows and stops the work. */
export interface PackageWork {
  readonly signal: AbortSignal;
  readonly onProgress: (step: PackageStep, doneBytes: number, totalBytes: number | null) => void;
}

/** A checked package; its worker lives until `close`. */
export interface OpenedPackage {
  readonly manifest: BookManifest;
  /** What the package's code is made of; null where another program made the bag without one. */
  readonly tagManifestSha256: string | null;
  readonly copy: BookCopy;
  /** In what the package and another copy of a book differ; the package is the first. */
  readonly compare: (other: BookCopy) => Promise<BookDifference>;
  /** Reads what a receiver judges it by: chain of seals, years, handover, lost pictures. */
  readonly examine: () => Promise<PackageFacts>;
  readonly close: () => void;
}

interface OpenRequest {
  readonly source: ByteSource;
  readonly dataVersion: number;
  readonly passphrase: string | null;
}

interface WriteRequest {
  readonly copy: BookCopy;
  readonly packaging: BookPackaging;
  readonly passphrase: string | null;
  readonly sink: ByteSink;
  /** Files that follow the book; null for a plain copy of it. */
  readonly moreFiles?: AsyncIterable<BookFile> | null;
}

/** What the worker may ask of the page while it does one piece of work. */
interface Served {
  readonly source?: ByteSource;
  readonly sink?: ByteSink;
  readonly moreFiles?: AsyncIterator<BookFile> | undefined;
  copy?: BookCopy;
}

interface WorkerLine extends CallLine<WorkerCalls> {
  readonly close: () => void;
}

function startWorker(served: Served, work: PackageWork): WorkerLine {
  const worker = new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module' });
  const ours: PageCalls = {
    ...serveCopy(() => assertPresent(served.copy, 'a copy is served to this work')),
    readFile: (offsetBytes, lengthBytes) =>
      assertPresent(served.source, 'a file is read').read(offsetBytes, lengthBytes),
    nextFile: async () => {
      const files = assertPresent(served.moreFiles, 'files follow the book');
      const step = await files.next();
      return step.done === true ? null : step.value;
    },
    writeFile: (bytes) => assertPresent(served.sink, 'a file is written')(bytes),
    showProgress: (step, doneBytes, totalBytes) => {
      work.onProgress(step, doneBytes, totalBytes);
      return Promise.resolve();
    },
  };
  const line = connectCalls<WorkerCalls>(worker, ours);
  const stop = () => {
    worker.terminate();
    line.end(new Error('the package worker has stopped'));
  };
  worker.addEventListener('error', stop);
  worker.addEventListener('messageerror', stop);
  work.signal.addEventListener('abort', () => void line.theirs.cancel());
  return { ...line, close: stop };
}

const stopped: Problem = {
  code: 'package-worker-stopped',
  what: '这项工作意外停止，没有做完。',
  safe: '记录簿没有改动。',
  next: '请再试一次；如果仍然不行，请关闭其他程序腾出内存后重试。',
};

/**
 * Opens a package in a worker and checks everything in it. Nothing is written anywhere.
 *
 * @param work - After `abort` the answer is a refusal with code `check-cancelled` or `cancelled`.
 */
export async function openPackage(
  { source, dataVersion, passphrase }: OpenRequest,
  work: PackageWork,
): Promise<Result<OpenedPackage, BookRefusal>> {
  const served: Served = { source };
  const line = startWorker(served, work);
  try {
    const { sizeBytes } = source;
    const opened = await line.theirs.open({ sizeBytes, dataVersion, passphrase });
    if (!opened.ok) {
      line.close();
      return opened;
    }
    const { manifest, tagManifestSha256 } = opened.value;
    return succeed({
      manifest,
      tagManifestSha256,
      copy: toRemoteCopy(manifest, line.theirs),
      compare: (other) => {
        served.copy = other;
        const { bookId, watermark } = other;
        return line.theirs.compare({ bookId, watermark });
      },
      examine: () => line.theirs.examine(),
      close: line.close,
    });
  } catch (error) {
    reportError(error);
    line.close();
    return fail({ problem: stopped, faults: [] });
  }
}

/**
 * Writes a book as a package, encrypted if there is a passphrase, in a worker.
 *
 * @throws What the copy or the sink throw.
 */
export async function writePackage(
  { copy, packaging, passphrase, sink, moreFiles = null }: WriteRequest,
  work: PackageWork,
): Promise<Result<BagSummary>> {
  const files = moreFiles?.[Symbol.asyncIterator]();
  const line = startWorker({ copy, sink, moreFiles: files }, work);
  try {
    const { bookId, watermark } = copy;
    const hasMoreFiles = moreFiles !== null;
    const head = { bookId, watermark };
    return await line.theirs.write({ head, packaging, passphrase, hasMoreFiles });
  } finally {
    line.close();
    await files?.return?.();
  }
}
