import { zlibSync } from 'fflate';

const encoder = new TextEncoder();

/** Of the levels 1 to 9: above 3 a page takes a quarter more time for a fiftieth less room. */
const LEVEL = 3;

/**
 * Packs contents for `FlateDecode` (ISO 32000-1, 7.4.4).
 *
 * @param contents - Bytes, or a text in ASCII.
 */
export function flate(contents: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof contents === 'string' ? encoder.encode(contents) : contents;
  return zlibSync(bytes, { level: LEVEL });
}
