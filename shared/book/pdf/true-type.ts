/** Contents of a TrueType file by the four letters of each table (OpenType 1.9, “Font file”). */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
/** Begins a file with TrueType outlines. */
const TRUE_TYPE = 0x00010000;

/** A view of bytes that lie anywhere in their buffer. */
export function toView({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Reads where the tables of a TrueType file lie; copies nothing, and checks nothing. */
export function readTables(font: Uint8Array): FontTables {
  const view = toView(font);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const from = view.getUint32(entry + 8);
    tables.set(tag, font.subarray(from, from + view.getUint32(entry + 12)));
  }
  return tables;
}

/**
 * One table of a file.
 *
 * @throws {Error} If the file has none of this name.
 */
export function viewTable(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`font has no ${tag} table`);
  return toView(table);
}

/** Tables begin at multiples of four bytes. */
const toPadded = (size: number) => (size + 3) & ~3;

/**
 * Writes tables as a TrueType file for the subsetter, which reads neither check sums nor the hints
 * for a binary search: they are left at 0.
 */
export function writeTables(tables: FontTables): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const sizes = sorted.map(([, { length }]) => toPadded(length));
  let at = HEADER_BYTES + sorted.length * ENTRY_BYTES;
  const font = new Uint8Array(sizes.reduce((sum, size) => sum + size, at));
  const view = toView(font);
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, sorted.length);
  sorted.forEach(([tag, bytes], index) => {
    const entry = HEADER_BYTES + index * ENTRY_BYTES;
    Array.from(tag).forEach((letter, place) => (font[entry + place] = letter.charCodeAt(0)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    font.set(bytes, at);
    at += sizes[index] ?? 0;
  });
  return font;
}
