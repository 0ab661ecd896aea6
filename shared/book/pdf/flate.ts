import { zlibSync } from 'fflate';
import { type PDFContext, PDFRawStream } from 'pdf-lib';

const encoder = new TextEncoder();

/** Of the levels 1 to 9: above 3 a page takes a quarter more time for a fiftieth less room. */
const LEVEL = 3;

/** Bytes packed for `FlateDecode` (ISO 32000-1, 7.4.4). */
export function flate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return zlibSync(bytes, { level: LEVEL });
}

/**
 * A stream of packed contents.
 *
 * @param contents - Bytes, or a text in ASCII.
 */
export function flateStream(
  context: PDFContext,
  contents: Uint8Array | string,
  facts: Parameters<PDFContext['stream']>[1] = {},
): PDFRawStream {
  const bytes = typeof contents === 'string' ? encoder.encode(contents) : contents;
  return PDFRawStream.of(context.obj({ ...facts, Filter: 'FlateDecode' }), flate(bytes));
}
