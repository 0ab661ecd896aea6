import { readTables, viewTable } from '../true-type';

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
    const tables = readTables(bytes);
    const head = viewTable(tables, 'head');
    const hhea = viewTable(tables, 'hhea');
    const hmtx = viewTable(tables, 'hmtx');
    const loca = viewTable(tables, 'loca');
    const unitsPerEm = head.getUint16(18);
    const isLong = head.getInt16(50) === 1;
    const lastMetric = hhea.getUint16(34) - 1;
    const placeOf = (glyph: number) =>
      isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
    return {
      glyphCount: viewTable(tables, 'maxp').getUint16(4),
      widthOf: (glyph) => (hmtx.getUint16(Math.min(glyph, lastMetric) * 4) * 1000) / unitsPerEm,
      hasOutline: (glyph) => placeOf(glyph + 1) > placeOf(glyph),
    };
  } catch {
    // A font that cannot be read is told as such by whoever asked for it.
    return null;
  }
}
