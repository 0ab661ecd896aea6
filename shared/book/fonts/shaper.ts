/** A glyph of a shaped text; lengths in thousandths of an em, up and to the right. */
export interface ShapedGlyph {
  /** Number of the glyph within its font file. */
  readonly glyph: number;
  /** What it says: its letter with the signs that choose its form; empty after the first of several. */
  readonly text: string;
  /** Way to the next glyph. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Chooses the glyphs of a script whose letters join, and tells their outlines. Made outside of
 * layout, from the font's file; the same text gives the same glyphs on screen and in the file.
 */
export interface Shaper {
  /** Glyphs of a run of Mongolian in the order of reading, lying: read from left to right. */
  readonly shape: (text: string) => readonly ShapedGlyph[];
  /** A glyph's outline as an SVG path, in thousandths of an em, y upwards. */
  readonly outlineOf: (glyph: number) => string;
}

/** @throws {Error} If the fonts came without a shaper: `needsShaper` was not asked. */
export function shaperOf(fonts: { readonly shaper?: Shaper | null }): Shaper {
  if (!fonts.shaper) throw new Error('Mongolian needs a shaper, and none was started');
  return fonts.shaper;
}
