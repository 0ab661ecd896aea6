import { shaperOf } from '../fonts/shaper';
import type { FontBook } from '../fonts/font-metrics';

import type { GlyphOutline, Page, PageList } from './page-list';

/** The outlines of all glyphs that pages draw by number: the preview draws these, the file too. */
export function toGlyphOutlines(
  fonts: FontBook,
  pages: readonly Page[],
): Pick<PageList, 'glyphOutlines'> {
  const outlines = new Map<string, GlyphOutline>();
  for (const mark of pages.flatMap((page) => page.marks)) {
    if (mark.kind !== 'glyphs') continue;
    for (const { glyph } of mark.glyphs) {
      const key = `${mark.font} ${glyph}`;
      if (outlines.has(key)) continue;
      outlines.set(key, { font: mark.font, glyph, path: shaperOf(fonts).outlineOf(glyph) });
    }
  }
  return outlines.size === 0 ? {} : { glyphOutlines: [...outlines.values()] };
}
