import { fontChains, type FontKey, type TypeStyle } from './font-key';
import { advanceOf, type FontBook } from './font-metrics';

/** A font that has the character, and the character's advance there in thousandths of an em. */
export interface PickedFont {
  readonly font: FontKey;
  readonly advance: number;
}

/**
 * Quotation marks that LXGW WenKai draws proportionally, as in Latin text; Chinese wants the
 * full-width form that the Noto fonts have.
 */
const narrowInKai = new Set(['‘', '’', '“', '”'].map((mark) => mark.codePointAt(0)));

/** First font of the style's chain that has the code point; `undefined` if none has. */
export function pickFont(
  fonts: FontBook,
  style: TypeStyle,
  codePoint: number,
): PickedFont | undefined {
  for (const key of fontChains[style]) {
    const font = fonts.get(key);
    if (!font || (key === 'kai' && narrowInKai.has(codePoint))) continue;
    const advance = advanceOf(font, codePoint);
    if (advance !== undefined) return { font: key, advance };
  }
  return undefined;
}
