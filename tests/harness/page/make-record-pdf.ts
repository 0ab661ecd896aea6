import landscape from '@tests/fixtures/photos/landscape.jpg?url';
import portrait from '@tests/fixtures/photos/portrait.jpg?url';

import { loadAsset } from '@renderer/platform/assets';
import type { PdfAnswer } from '@renderer/workers/typeset/protocol';
import { createTypesetter, type Typesetter } from '@renderer/workers/typeset/typesetter';
import { sha256Hex } from '@shared/util/hash';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { photoFiles } from '@tests/builders/filed-document';

import { aRecordBook } from '../record-source';

export interface PdfRun {
  /** Begins with a new worker, which has yet to load its code and fonts. */
  readonly isCold?: boolean;
  /**
   * Cancels as soon as the worker has the order, while it still loads what the first page needs: a
   * cancel sent in answer to a page's progress races the worker, which may be done by then.
   */
  readonly isCancelled?: boolean;
}

export interface PdfRunOutcome {
  /** From the record's model to the file's bytes. */
  readonly tookMs: number;
  readonly pageCount: number;
  /** Pages that were told to be done, in turn. */
  readonly progress: readonly number[];
  /** Null where it was cancelled. */
  readonly file: { readonly sha256: string; readonly sizeBytes: number } | null;
}

const urls: Readonly<Record<string, string>> = {
  'landscape.jpg': landscape,
  'portrait.jpg': portrait,
};

/** As Blobs, since that is how the app holds stored photos. */
async function loadPhotos(): Promise<ReadonlyMap<string, Blob>> {
  const photos = new Map<string, Blob>();
  for (const [photoId, file] of photoFiles) {
    const url = urls[file];
    if (url !== undefined) photos.set(photoId, new Blob([await loadAsset(url)]));
  }
  return photos;
}

let typesetter: Typesetter = createTypesetter();
let photos: ReadonlyMap<string, Blob> | null = null;

/** Makes the record's file in the app's typesetting worker. */
export async function makeRecordPdf(run: PdfRun = {}): Promise<PdfRunOutcome> {
  photos ??= await loadPhotos();
  const book = aRecordBook();
  if (run.isCold) {
    typesetter.end();
    typesetter = createTypesetter();
  }
  const cancel = new AbortController();
  const progress: number[] = [];
  const startedAt = performance.now();
  const pages = await typesetter.layOut(book);
  if (!pages.ok) throw new Error(pages.error.map(({ what }) => what).join('\n'));
  const order = { pages: pages.value, photos, madeAtMs: FIXED_NOW_MS };
  const making = typesetter.makePdf(order, {
    signal: cancel.signal,
    onProgress: (done) => progress.push(done),
  });
  if (run.isCancelled) cancel.abort();
  const made = await making;
  const tookMs = performance.now() - startedAt;
  return { tookMs, pageCount: pages.value.pages.length, progress, file: await toFile(made) };
}

async function toFile(made: PdfAnswer): Promise<PdfRunOutcome['file']> {
  if (!made.ok) throw new Error(`${made.error.what}${made.error.next}`);
  const bytes = made.value;
  return bytes && { sha256: await sha256Hex(bytes), sizeBytes: bytes.length };
}
