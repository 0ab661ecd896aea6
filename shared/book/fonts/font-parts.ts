import type { FontKey } from './font-key';

/** Code points in a block, about half a megabyte of a font. */
const BLOCK_SIZE = 1024;

/** The code points from `block * 1024` on. */
export interface FontBlock {
  readonly block: number;
}

/**
 * A part of a bundled font as the program carries it: what nearly every text needs, or the rest
 * of a block of code points. A whole font is 10 to 30 MB, and a year's book needs of most of them
 * the common part and a name or two.
 */
export type FontPart = 'common' | FontBlock;

/** First and last code point of a block. */
export function rangeOf({ block }: FontBlock): readonly [first: number, last: number] {
  return [block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE - 1];
}

/** The part of a font that has a code point which its common part does not have. */
export function blockOf(codePoint: number): FontBlock {
  return { block: Math.floor(codePoint / BLOCK_SIZE) };
}

/** Where a part lies in the built program, from its root. */
export function toPartPath(font: FontKey, part: FontPart): string {
  const block = part === 'common' ? '' : `-${part.block.toString(16).padStart(2, '0')}`;
  return `fonts/${font}${block}.ttf`;
}
