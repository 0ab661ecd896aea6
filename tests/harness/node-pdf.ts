import { writeFile } from 'node:fs/promises';

import { writePdf } from '@shared/book/pdf/write-pdf';
import { sha256Hex } from '@shared/util/hash';
import { somePdfMeans } from '@tests/builders/pdf-means';

import { aRecordBook, layOut } from './record-source';

/** What one making of the record's file gave. */
export interface NodePdf {
  /** From the record's model to the file's bytes. */
  readonly tookMs: number;
  readonly pageCount: number;
  readonly file: { readonly sha256: string; readonly sizeBytes: number };
}

async function makePdf(): Promise<{ readonly made: NodePdf; readonly bytes: Uint8Array }> {
  const book = aRecordBook();
  const startedAt = performance.now();
  const pages = layOut(book);
  const bytes = await writePdf(pages, await somePdfMeans());
  const tookMs = performance.now() - startedAt;
  const file = { sha256: await sha256Hex(Uint8Array.from(bytes)), sizeBytes: bytes.length };
  return { made: { tookMs, pageCount: pages.pages.length, file }, bytes };
}

// A program of its own: with a path it writes the file and ends, without one it makes the file
// whenever its parent sends a message, so that fonts and compiled code stay warm.
const path = process.argv[2];
if (path === undefined) {
  process.on('message', () => {
    void makePdf().then(({ made }) => process.send?.(made));
  });
} else {
  await writeFile(path, (await makePdf()).bytes);
}
