import type { FontBook } from '../../fonts/font-metrics';

import { mayBreakBetween } from './character-class';
import { toGlyphs, type Span } from './to-glyphs';
import type { UprightRoom } from './upright-box';

/**
 * Widths of the pieces of a text that are not broken between lines, in points.
 *
 * @param upright - Where Mongolian stands upright: the room that it has.
 */
export function measureWords(
  fonts: FontBook,
  span: Span,
  upright?: UprightRoom,
): readonly number[] {
  const glyphs = toGlyphs(fonts, [span], upright);
  const widths: number[] = [];
  let width = 0;
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    if (glyph.class !== 'space') width += glyph.advance;
    if (next && next.class !== 'space' && !mayBreakBetween(glyph, next, glyph)) return;
    widths.push(width);
    width = 0;
  });
  return widths;
}
