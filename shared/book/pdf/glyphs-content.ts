import type { GlyphsMark } from '../layout/page-list';

import type { GlyphFont } from './embed-glyphs';
import { number, toUtf16Hex } from './content-values';

/** The text matrix of a run (ISO 32000-1, 9.4.2): as it is, or turned clockwise by 90 degrees. */
const turns: Readonly<Record<GlyphsMark['turn'], string>> = { 0: '1 0 0 1', 90: '0 -1 1 0' };

/** Shows glyphs of one height; the way from one to the next is the font's own, or part of the array. */
function showGlyphs(mark: GlyphsMark, { codes, widthOf }: GlyphFont): string {
  let out = '';
  let array = '';
  let rise = 0;
  // Before a glyph that is moved sideways the array steps there, and back behind it.
  let step = 0;
  const flush = () => {
    if (array !== '') out += `[${array}] TJ\n`;
    array = '';
  };
  for (const one of mark.glyphs) {
    if (one.dy !== rise) {
      flush();
      rise = one.dy;
      out += `${number((rise * mark.sizePt) / 1000)} Ts\n`;
    }
    step -= one.dx;
    if (step !== 0) array += number(step);
    array += `<${codes.codeOf(one).toString(16).padStart(4, '0')}>`;
    step = one.dx + widthOf(one.glyph) - one.advance;
  }
  flush();
  return rise === 0 ? out : `${out}0 Ts\n`;
}

/**
 * Writes a shaped run within a text object. The text that it says goes with it, since several
 * letters may be one glyph and one letter several.
 */
export function writeGlyphs(mark: GlyphsMark, font: GlyphFont, pageHeightPt: number): string {
  const place = `${number(mark.x)} ${number(pageHeightPt - mark.y)}`;
  return [
    `/Span << /ActualText ${toUtf16Hex(mark.text)} >> BDC\n`,
    `/${mark.font} ${number(mark.sizePt)} Tf ${turns[mark.turn]} ${place} Tm\n`,
    showGlyphs(mark, font),
    'EMC\n',
  ].join('');
}
