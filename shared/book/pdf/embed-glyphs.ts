import type { PDFContext, PDFRef } from 'pdf-lib';

import type { FontMetrics } from '../fonts/font-metrics';

import { findTable } from './character-map';
import { embedCodes } from './embed-font';
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
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(findTable(view, 'hhea') + 34);
  const advances = findTable(view, 'hmtx');
  return (glyph) => {
    const units = view.getUint16(advances + 4 * Math.min(glyph, count - 1));
    return Math.round((units * 1000) / unitsPerEm);
  };
}

/** Embeds a font of shaped runs, cut to the glyphs in use, which keep their numbers. */
export async function embedGlyphFont(
  context: PDFContext,
  metrics: FontMetrics,
  font: Uint8Array<ArrayBuffer>,
  codes: GlyphCodes,
): Promise<GlyphFont> {
  const widthOf = toAdvances(font, metrics.unitsPerEm);
  const rows = codes.glyphs.map((one) => ({ ...one, width: widthOf(one.glyph) }));
  return { ref: await embedCodes(context, metrics, font, rows), codes, widthOf };
}
