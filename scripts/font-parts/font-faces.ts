import { MONGOLIAN_FONT, type FontKey } from '../../shared/book/fonts/font-key';
import { rangeOf, toPartPath, type FontPart } from '../../shared/book/fonts/font-parts';

/** Names and weights that the page's styles know fonts by. */
const families: Readonly<Record<FontKey, readonly (readonly [family: string, weight: number])[]>> =
  {
    serif: [['book-serif', 400]],
    sans: [['book-sans', 400]],
    'sans-bold': [
      ['book-sans', 700],
      ['book-sans-bold', 700],
    ],
    kai: [['book-kai', 400]],
    rare: [['book-rare', 400]],
    mongolian: [['book-mongolian', 400]],
  };

/** Mongolian letters, and the joiners and the narrow space that stand among them. */
const MONGOLIAN_RANGE = 'U+1800-18AF, U+200C-200D, U+202F';

const hex = (codePoint: number) => codePoint.toString(16);

/** Characters for which a browser asks for a part; null for all. */
function toRange(font: FontKey, part: FontPart): string | null {
  if (font === MONGOLIAN_FONT) return MONGOLIAN_RANGE;
  if (part === 'common') return null;
  return `U+${rangeOf(part).map(hex).join('-')}`;
}

/**
 * The style sheet that names parts of fonts to the page; a browser loads a part when a character
 * needs it. A face that is named later is asked first (CSS Fonts 4, 5.2): the common part, which
 * has nearly every character, ends its font.
 *
 * @param parts - The common part of a font before its blocks.
 */
export function toFontFaces(
  parts: readonly { readonly font: FontKey; readonly part: FontPart }[],
): string {
  const faces = parts.toReversed().flatMap(({ font, part }) =>
    families[font].map(([family, weight]) => {
      const range = toRange(font, part);
      const only = range === null ? '' : ` unicode-range: ${range};`;
      const source = `url('/${toPartPath(font, part)}')`;
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: ${source};${only} }`;
    }),
  );
  return `${faces.join('\n')}\n`;
}
