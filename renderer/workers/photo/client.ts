import { STORED_LONG_SIDE_PX } from '@shared/domain/photo';
import { toOriginalName } from '@shared/photo/original-name';
import { decoderFailed, decoderTooSlow } from '@shared/photo/photo-problems';
import { fail } from '@shared/util/result';

import type { PhotoAnswer, PhotoRequest } from './protocol';

/** A decoder that has not answered by then is taken for hung, in milliseconds. */
const ANSWER_LIMIT_MS = 30_000;

interface PhotoImportOptions {
  /**
   * SHA-256 of the originals that the record has, each with its file name. Read anew before every
   * photo, so whoever stores the photos adds them here.
   */
  readonly known: ReadonlyMap<string, string>;
  /** Ends the import at once; the photo in work is dropped, those handed out stay. */
  readonly signal: AbortSignal;
  /** Told before each photo: how many are behind. */
  readonly onProgress: (done: number) => void;
  readonly limitMs?: number;
  /** Long side of the stored pictures in pixels; that of photos if it is left out. */
  readonly longSidePx?: number;
}

/** One file's outcome, in the order of the files. */
interface PhotoOutcome {
  readonly fileName: string;
  readonly answer: PhotoAnswer;
}

export type ImportPhotos = (
  files: readonly File[],
  options: PhotoImportOptions,
) => AsyncGenerator<PhotoOutcome, void, undefined>;

/**
 * Prepares photos one at a time in a worker that lives for this import. The next photo is begun
 * only when the caller comes back for it, so at most one decoded picture is in memory.
 */
export const importPhotos: ImportPhotos = async function* (files, options) {
  const longSidePx = options.longSidePx ?? STORED_LONG_SIDE_PX;
  const decoder = startDecoder(options.limitMs ?? ANSWER_LIMIT_MS);
  try {
    for (const [index, file] of files.entries()) {
      if (options.signal.aborted) return;
      options.onProgress(index);
      const answer = await decoder.ask({ file, known: options.known, longSidePx }, options.signal);
      if (answer === null) return;
      yield { fileName: file.name, answer };
    }
  } finally {
    decoder.end();
  }
};

interface Decoder {
  /** Null if the signal ended it. A worker that failed or hung is replaced at the next call. */
  readonly ask: (request: PhotoRequest, signal: AbortSignal) => Promise<PhotoAnswer | null>;
  readonly end: () => void;
}

function startDecoder(limitMs: number): Decoder {
  let worker: Worker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const ask = async (request: PhotoRequest, signal: AbortSignal) => {
    if (signal.aborted) return null;
    worker ??= new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
    const outcome = await waitForAnswer(worker, request, signal, limitMs);
    if (typeof outcome === 'object') return outcome;
    end();
    const name = toOriginalName(request.file.name);
    if (outcome === 'cancelled') return null;
    return fail(
      outcome === 'late' ? decoderTooSlow(name, Math.ceil(limitMs / 1000)) : decoderFailed(name),
    );
  };
  return { ask, end };
}

type Silence = 'cancelled' | 'late' | 'failed';

function waitForAnswer(
  worker: Worker,
  request: PhotoRequest,
  signal: AbortSignal,
  limitMs: number,
): Promise<PhotoAnswer | Silence> {
  const heard = new AbortController();
  return new Promise<PhotoAnswer | Silence>((resolve) => {
    const until = { signal: heard.signal };
    const timer = setTimeout(() => resolve('late'), limitMs);
    heard.signal.addEventListener('abort', () => clearTimeout(timer));
    worker.addEventListener(
      'message',
      (event: MessageEvent<PhotoAnswer>) => resolve(event.data),
      until,
    );
    worker.addEventListener('error', () => resolve('failed'), until);
    worker.addEventListener('messageerror', () => resolve('failed'), until);
    signal.addEventListener('abort', () => resolve('cancelled'), until);
    worker.postMessage(request);
  }).finally(() => heard.abort());
}
