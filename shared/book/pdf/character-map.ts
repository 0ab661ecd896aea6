import { readTables, viewTable } from './true-type';

/** Glyph of each code point as a TrueType file's `cmap` table has it. */
export type CharacterMap = ReadonlyMap<number, number>;

const WINDOWS = 3;
const FULL_UNICODE = 10;
const BASIC_UNICODE = 1;

/** Format 12: groups of consecutive code points with consecutive glyphs. */
function readGroups(view: DataView, start: number, map: Map<number, number>): void {
  const count = view.getUint32(start + 12);
  for (let index = 0; index < count; index += 1) {
    const group = start + 16 + index * 12;
    const first = view.getUint32(group);
    const last = view.getUint32(group + 4);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code += 1) map.set(code, glyph + code - first);
  }
}

/** Format 4: segments of the basic plane, each with a delta or a list of glyphs. */
function readSegments(view: DataView, start: number, map: Map<number, number>): void {
  const doubled = view.getUint16(start + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = view.getUint16(start + 14 + offset);
    const first = view.getUint16(start + 16 + doubled + offset);
    const delta = view.getUint16(start + 16 + doubled * 2 + offset);
    const rangeAt = start + 16 + doubled * 3 + offset;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= end && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
}

/**
 * Reads which glyph draws which code point (OpenType `cmap`, formats 4 and 12).
 *
 * @throws {Error} If the file has no Unicode table of these formats.
 */
export function readCharacterMap(font: Uint8Array): CharacterMap {
  const view = viewTable(readTables(font), 'cmap');
  const map = new Map<number, number>();
  const count = view.getUint16(2);
  let hasUnicode = false;
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + index * 8;
    const encoding = view.getUint16(entry + 2);
    const isUnicode =
      view.getUint16(entry) === WINDOWS && [BASIC_UNICODE, FULL_UNICODE].includes(encoding);
    if (!isUnicode) continue;
    const start = view.getUint32(entry + 4);
    const format = view.getUint16(start);
    if (format === 12) readGroups(view, start, map);
    else if (format === 4) readSegments(view, start, map);
    else continue;
    hasUnicode = true;
  }
  if (!hasUnicode) throw new Error('font has no Unicode character map');
  return map;
}
