/** Bundled fonts, by the role that they play; `resources/fonts/manifest.json` names the files. */
export const fontKeys = ['serif', 'sans', 'sans-bold', 'kai', 'rare', 'mongolian'] as const;
export type FontKey = (typeof fontKeys)[number];

/**
 * What a text is set in: 宋 for running text, 黑 for headings and labels, 楷 for what was filled
 * in. A style is a wish; `pickFont` finds the font that has the character.
 */
export type TypeStyle = 'serif' | 'sans' | 'sans-bold' | 'kai';

/** The font of a script whose letters join; its texts are shaped, whatever style was asked for. */
export const MONGOLIAN_FONT: FontKey = 'mongolian';

/**
 * Fonts to try for a style, best first. Every chain reaches every font with Chinese characters,
 * so whether a character can be printed does not depend on the style.
 */
export const fontChains: Readonly<Record<TypeStyle, readonly FontKey[]>> = {
  serif: ['serif', 'rare', 'kai', 'sans'],
  sans: ['sans', 'serif', 'rare', 'kai'],
  'sans-bold': ['sans-bold', 'sans', 'serif', 'rare', 'kai'],
  kai: ['kai', 'serif', 'rare', 'sans'],
};
