import { findTable } from '../character-map';

/** What a check needs of a TrueType file. */
export interface FontProgram {
  readonly glyphCount: number;
  /** In thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
  /** Whether the glyph draws anything. */
  readonly hasOutline: (glyph: number) => boolean;
}

/**
 * Reads the tables head, hhea, hmtx, loca and maxp of a TrueType file (OpenType 1.9).
 *
 * @returns Null where one of them is missing or cut off.
 */
export function readFontProgram(bytes: Uint8Array<ArrayBuffer>): FontProgram | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => findTable(view, name)) as [
      number,
      number,
      number,
    ];
    const loca = findTable(view, 'loca');
    const unitsPerEm = view.getUint16(head + 18);
    const isLong = view.getInt16(head + 50) === 1;
    const lastMetric = view.getUint16(hhea + 34) - 1;
    const placeOf = (glyph: number) =>
      isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
    return {
      glyphCount: view.getUint16(findTable(view, 'maxp') + 4),
      widthOf: (glyph) =>
        (view.getUint16(hmtx + Math.min(glyph, lastMetric) * 4) * 1000) / unitsPerEm,
      hasOutline: (glyph) => placeOf(glyph + 1) > placeOf(glyph),
    };
  } catch {
    // A font that cannot be read is told as such by whoever asked for it.
    return null;
  }
}
