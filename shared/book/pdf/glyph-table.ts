import { assertPresent } from '../../util/assert';

import { readCharacterMap, type CharacterMap } from './character-map';
import { readTables, viewTable, type FontTables } from './true-type';

/** A TrueType file, opened for its glyphs one by one. */
export interface GlyphSource {
  readonly characters: CharacterMap;
  readonly tables: FontTables;
  /** A glyph's record of the `glyf` table; empty for a blank. */
  readonly outlineOf: (glyph: number) => Uint8Array;
  /** Advance and left side bearing, as the four bytes of `hmtx`. */
  readonly metricOf: (glyph: number) => number;
}

/**
 * Opens a TrueType file.
 *
 * @throws {Error} If it lacks a table that every such file has.
 */
export function openGlyphs(font: Uint8Array): GlyphSource {
  const tables = readTables(font);
  const outlines = assertPresent(tables.get('glyf'), 'the font has outlines');
  const places = viewTable(tables, 'loca');
  const metrics = viewTable(tables, 'hmtx');
  const isLong = viewTable(tables, 'head').getInt16(50) === 1;
  const metricCount = viewTable(tables, 'hhea').getUint16(34);
  const placeOf = (glyph: number) =>
    isLong ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2;
  return {
    characters: readCharacterMap(font),
    tables,
    outlineOf: (glyph) => outlines.subarray(placeOf(glyph), placeOf(glyph + 1)),
    metricOf: (glyph) => {
      if (glyph < metricCount) return metrics.getUint32(glyph * 4);
      // The rest of the glyphs are as wide as the last one, and say only their bearing.
      const advance = metrics.getUint16((metricCount - 1) * 4);
      return advance * 0x10000 + metrics.getUint16((metricCount + glyph) * 2);
    },
  };
}
