import { toOriginalName } from '@shared/photo/original-name';
import { MAX_PDF_BYTES } from '@shared/photo/scan-page';
import { pdfStopped, pdfTooLarge, pdfTooSlow } from '@shared/photo/scan-problems';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { connectCalls } from '../calls';
import type { PreparedPhoto } from '../photo/protocol';

import type { ScanWorker } from './protocol';

/** A page that is not drawn by then is given up, in milliseconds; a usual one takes under one second. */
const PAGE_LIMIT_MS = 30_000;

export interface ReadPdfMeans {
  /** Ends the reading at once. */
  readonly signal: AbortSignal;
  /** Why a file of this SHA-256 is not wanted; null if it is. Asked before any page is drawn. */
  readonly findRefusal: (originalSha256: string) => Problem | null;
  /** Told before each page. */
  readonly onPage: (done: number, total: number) => void;
  readonly limitMs?: number;
}

/** Thrown within a reading that was ended; it never leaves this file. */
class Ended extends Error {
  readonly why: 'cancelled' | 'late' | 'failed';

  constructor(why: Ended['why']) {
    super(why);
    this.why = why;
  }
}

interface Drawer {
  /** Asks the worker; rejects with `Ended` when it is cancelled, late or dead. */
  readonly ask: <Value>(call: (worker: ScanWorker) => Promise<Value>) => Promise<Value>;
  readonly end: () => void;
}

function startDrawer(signal: AbortSignal, limitMs: number): Drawer {
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' });
  const line = connectCalls<ScanWorker>(worker, {});
  const heard = new AbortController();
  const until = { signal: heard.signal };
  const die = () => line.end(new Ended('failed'));
  worker.addEventListener('error', die, until);
  worker.addEventListener('messageerror', die, until);
  signal.addEventListener('abort', () => line.end(new Ended('cancelled')), until);
  return {
    ask: async (call) => {
      if (signal.aborted) throw new Ended('cancelled');
      const timer = setTimeout(() => line.end(new Ended('late')), limitMs);
      try {
        return await call(line.theirs);
      } finally {
        clearTimeout(timer);
      }
    },
    end: () => {
      heard.abort();
      worker.terminate();
    },
  };
}

/**
 * Draws the pages of a PDF, one at a time, in a worker that lives for this file only: whatever it
 * holds, the page does not stand still and the memory is given back.
 *
 * @returns All its pages or none, with why; null if the signal ended it.
 */
export async function readPdf(
  file: File,
  means: ReadPdfMeans,
): Promise<Result<readonly PreparedPhoto[]> | null> {
  const name = toOriginalName(file.name);
  if (file.size > MAX_PDF_BYTES) return fail(pdfTooLarge(name, file.size));
  const { signal, limitMs = PAGE_LIMIT_MS } = means;
  if (signal.aborted) return null;
  const drawer = startDrawer(signal, limitMs);
  let pageNumber = 1;
  try {
    const onPage: ReadPdfMeans['onPage'] = (done, total) => {
      pageNumber = done + 1;
      means.onPage(done, total);
    };
    return await drawAll(drawer, file, name, { ...means, onPage });
  } catch (error) {
    const why = error instanceof Ended ? error.why : 'failed';
    if (why === 'cancelled') return null;
    return fail(
      why === 'late' ? pdfTooSlow(name, pageNumber, Math.ceil(limitMs / 1000)) : pdfStopped(name),
    );
  } finally {
    drawer.end();
  }
}

async function drawAll(
  drawer: Drawer,
  file: File,
  name: string,
  { findRefusal, onPage }: ReadPdfMeans,
): Promise<Result<readonly PreparedPhoto[]>> {
  const facts = await drawer.ask((worker) => worker.open(file));
  if (!facts.ok) return facts;
  const { pageCount, originalSha256 } = facts.value;
  const refusal = findRefusal(originalSha256);
  if (refusal !== null) return fail(refusal);
  const pages: PreparedPhoto[] = [];
  for (let index = 0; index < pageCount; index += 1) {
    onPage(index, pageCount);
    const drawn = await drawer.ask((worker) => worker.draw(index));
    if (!drawn.ok) return drawn;
    pages.push({ originalName: name, originalSha256, takenAt: null, ...drawn.value });
  }
  return succeed(pages);
}
