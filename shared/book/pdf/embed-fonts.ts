import type { PDFRef } from 'pdf-lib';

import { assertPresent } from '../../util/assert';
import type { FontKey } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { PageList } from '../layout/page-list';

import { embedFont, reserveFont } from './embed-font';
import { embedGlyphFont, type GlyphFont } from './embed-glyphs';
import { Letters } from './letters';
import type { PendingObjects } from './pending-objects';
import { collectCharacters, type CharacterCodes } from './used-characters';
import { collectGlyphs, type GlyphCodes } from './used-glyphs';

/** The fonts of a file, and how its pages name their characters. */
export interface EmbeddedFonts {
  readonly refs: ReadonlyMap<FontKey, PDFRef>;
  readonly letters: ReadonlyMap<FontKey, Letters>;
  readonly glyphFonts: ReadonlyMap<FontKey, GlyphFont>;
}

/** Embeds fonts, each cut to what pages use, while pages are written. */
class FontEmbedder {
  private readonly pending: PendingObjects;
  private readonly fonts: FontBook;

  constructor(pending: PendingObjects, fonts: FontBook) {
    this.pending = pending;
    this.fonts = fonts;
  }

  metricsOf(font: FontKey) {
    return assertPresent(this.fonts.get(font), `${font} has metrics`);
  }

  /** Pages are written with the widths of its glyphs, which only the font itself knows. */
  async embedGlyphs(font: FontKey, codes: GlyphCodes): Promise<GlyphFont> {
    const refs = reserveFont(this.pending.context);
    const glyphs = codes.glyphs.map(({ glyph }) => glyph);
    const bytes = await this.pending.press.cutFont(font, { glyphs });
    return embedGlyphFont(this.pending, refs, this.metricsOf(font), bytes, codes);
  }

  /** The font itself comes later: its metrics say all that pages need. */
  embedCharacters(font: FontKey, codes: CharacterCodes): PDFRef {
    const refs = reserveFont(this.pending.context);
    const codePoints = codes.characters.map(({ drawn }) => drawn.codePointAt(0) ?? 0);
    const embed = async () => {
      const bytes = await this.pending.press.cutFont(font, { codePoints });
      await embedFont(this.pending, refs, this.metricsOf(font), bytes, codes);
    };
    this.pending.add(embed());
    return refs.font;
  }
}

/** Embeds the fonts that pages use, cut to the characters and glyphs in use. */
export async function embedFonts(
  pending: PendingObjects,
  pages: PageList,
  fonts: FontBook,
): Promise<EmbeddedFonts> {
  const embedder = new FontEmbedder(pending, fonts);
  const refs = new Map<FontKey, PDFRef>();
  const letters = new Map<FontKey, Letters>();
  // Asked for first, since they are waited for.
  const shaped = [...collectGlyphs(pages)].map(
    async ([font, codes]) => [font, await embedder.embedGlyphs(font, codes)] as const,
  );
  for (const [font, codes] of collectCharacters(pages)) {
    refs.set(font, embedder.embedCharacters(font, codes));
    letters.set(font, new Letters(codes, embedder.metricsOf(font)));
  }
  const glyphFonts = new Map(await Promise.all(shaped));
  for (const [font, { ref }] of glyphFonts) refs.set(font, ref);
  return { refs, letters, glyphFonts };
}
