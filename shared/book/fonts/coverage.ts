import { bundledFonts } from './bundled-fonts';
import type { FontBook } from './font-metrics';
import { pickFont } from './pick-font';
import { toPrintableLine } from './printable-text';

/**
 * Why a character cannot be printed: no bundled font has it; it joins with its neighbours in a
 * way that the page cannot draw yet (Mongolian, stacked marks); or it only describes a character
 * that has no code point (⿰ and its like).
 */
export type UncoveredReason = 'no-font' | 'joined-script' | 'description';

export interface UncoveredCharacter {
  readonly character: string;
  /** As `U+31350`. */
  readonly codePoint: string;
  readonly reason: UncoveredReason;
}

const joining = /^[\p{M}\p{Script=Mongolian}]$/u;
const describing = /^[\u2ff0-\u2fff\u31ef]$/u;
/** Private use has no meaning outside one font, and U+FFFD stands for a character already lost. */
const meaningless = /^[\p{Co}\p{Cs}\ufffd]$/u;

/** A code point in the notation of the Unicode standard, as `U+31350`. */
export function toCodePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function reasonFor(fonts: FontBook, character: string, codePoint: number): UncoveredReason | null {
  if (joining.test(character)) return 'joined-script';
  if (describing.test(character)) return 'description';
  if (meaningless.test(character)) return 'no-font';
  return pickFont(fonts, 'serif', codePoint) ? null : 'no-font';
}

/**
 * Every character of the text that cannot be printed, each once, in order of appearance. For
 * checks at entry and before printing; the answer does not depend on the type style.
 */
export function findUncovered(
  text: string,
  fonts: FontBook = bundledFonts,
): readonly UncoveredCharacter[] {
  const found = new Map<string, UncoveredCharacter>();
  for (const character of toPrintableLine(text)) {
    if (found.has(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const reason = reasonFor(fonts, character, codePoint);
    if (reason) found.set(character, { character, codePoint: toCodePointName(codePoint), reason });
  }
  return [...found.values()];
}
