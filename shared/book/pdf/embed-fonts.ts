import type { PDFContext, PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { PageList } from '../layout/page-list';

import { embedFont } from './embed-font';
import { embedGlyphFont, type GlyphFont } from './embed-glyphs';
import type { FontSubsetter } from './font-subsetter';
import { Letters } from './letters';
import { collectCharacters } from './used-characters';
import { collectGlyphs } from './used-glyphs';

/** What fonts are cut and embedded with. */
export interface FontMeans {
  readonly fonts: FontBook;
  readonly subsetter: FontSubsetter;
  /** Bytes of a bundled font; asked once for each font that the pages use. */
  readonly loadFont: (font: FontKey) => Promise<Uint8Array>;
}

/** The fonts of a file, and how its pages name their characters. */
export interface EmbeddedFonts {
  readonly refs: ReadonlyMap<FontKey, PDFRef>;
  readonly letters: ReadonlyMap<FontKey, Letters>;
  readonly glyphFonts: ReadonlyMap<FontKey, GlyphFont>;
}

/** Loads fonts that the subsetter does not have, all at once. */
async function addFonts(
  fonts: readonly FontKey[],
  { subsetter, loadFont }: FontMeans,
): Promise<void> {
  const missing = [...new Set(fonts)].filter((font) => !subsetter.has(font));
  const files = await Promise.all(missing.map(loadFont));
  missing.forEach((font, index) => {
    subsetter.add(font, assertPresent(files[index], `${font} has a file`));
  });
}

/** Embeds the fonts that pages use, cut to the characters and glyphs in use. */
export async function embedFonts(
  context: PDFContext,
  pages: PageList,
  means: FontMeans,
): Promise<EmbeddedFonts> {
  const codes = collectCharacters(pages);
  const glyphCodes = collectGlyphs(pages);
  await addFonts([...codes.keys(), ...glyphCodes.keys()], means);
  const metricsOf = (font: FontKey) => assertPresent(means.fonts.get(font), `${font} has metrics`);
  const glyphFonts = new Map<FontKey, GlyphFont>();
  for (const [font, used] of glyphCodes) {
    const glyphs = used.glyphs.map(({ glyph }) => glyph);
    const bytes = means.subsetter.subsetGlyphs(font, glyphs);
    glyphFonts.set(font, await embedGlyphFont(context, metricsOf(font), bytes, used));
  }
  const refs = new Map<FontKey, PDFRef>();
  const letters = new Map<FontKey, Letters>();
  for (const [font, used] of codes) {
    const codePoints = used.characters.map(({ drawn }) => drawn.codePointAt(0) ?? 0);
    const bytes = means.subsetter.subset(font, codePoints);
    refs.set(font, await embedFont(context, metricsOf(font), bytes, used));
    letters.set(font, new Letters(used, metricsOf(font)));
  }
  for (const [font, { ref }] of glyphFonts) refs.set(font, ref);
  return { refs, letters, glyphFonts };
}
