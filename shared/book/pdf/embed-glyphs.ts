import type { PDFContext, PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { PageList } from '../layout/page-list';

import { findTable } from './character-map';
import { embedCodes } from './embed-font';
import type { FontSubsetter } from './font-subsetter';
import { collectGlyphs, type GlyphCodes } from './used-glyphs';

interface FontMeans {
  readonly fonts: FontBook;
  readonly subsetter: FontSubsetter;
  readonly loadFont: (font: FontKey) => Promise<Uint8Array>;
}

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

/**
 * Embeds the fonts of the pages' shaped runs, cut to the glyphs in use, which keep their numbers.
 */
export async function embedGlyphFonts(
  context: PDFContext,
  pages: PageList,
  { fonts, subsetter, loadFont }: FontMeans,
): Promise<ReadonlyMap<FontKey, GlyphFont>> {
  const embedded = new Map<FontKey, GlyphFont>();
  for (const [font, codes] of collectGlyphs(pages)) {
    if (!subsetter.has(font)) subsetter.add(font, await loadFont(font));
    const bytes = subsetter.subsetGlyphs(
      font,
      codes.glyphs.map(({ glyph }) => glyph),
    );
    const metrics = assertPresent(fonts.get(font), `${font} has metrics`);
    const widthOf = toAdvances(bytes, metrics.unitsPerEm);
    const rows = codes.glyphs.map((one) => ({ ...one, width: widthOf(one.glyph) }));
    embedded.set(font, { ref: await embedCodes(context, metrics, bytes, rows), codes, widthOf });
  }
  return embedded;
}
