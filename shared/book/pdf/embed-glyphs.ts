import type { PDFRef } from 'pdf-lib';

import type { FontMetrics } from '../fonts/font-metrics';

import { embedCodes, type FontRefs } from './embed-font';
import type { PendingObjects } from './pending-objects';
import { readTables, viewTable } from './true-type';
import type { GlyphCodes } from './used-glyphs';

/** A font whose glyphs were chosen by shaping, as it lies in the file. */
export interface GlyphFont {
  readonly ref: PDFRef;
  readonly codes: GlyphCodes;
  /** Advance of a glyph in thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
}

/** Reads advances of glyphs from a font file (OpenType `hhea`, `hmtx`). */
function toAdvances(font: Uint8Array, unitsPerEm: number): GlyphFont['widthOf'] {
  const tables = readTables(font);
  const count = viewTable(tables, 'hhea').getUint16(34);
  const metrics = viewTable(tables, 'hmtx');
  return (glyph) => {
    const units = metrics.getUint16(4 * Math.min(glyph, count - 1));
    return Math.round((units * 1000) / unitsPerEm);
  };
}

/** Embeds a font of shaped runs, cut to the glyphs in use, which keep their numbers. */
export function embedGlyphFont(
  pending: PendingObjects,
  refs: FontRefs,
  metrics: FontMetrics,
  font: Uint8Array<ArrayBuffer>,
  codes: GlyphCodes,
): GlyphFont {
  const widthOf = toAdvances(font, metrics.unitsPerEm);
  const rows = codes.glyphs.map((one) => ({ ...one, width: widthOf(one.glyph) }));
  pending.add(embedCodes(pending, refs, metrics, font, rows));
  return { ref: refs.font, codes, widthOf };
}
