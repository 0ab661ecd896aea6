import { visitCodePoints } from '../../util/code-points';

import { bundledFonts } from './bundled-fonts';
import { MONGOLIAN_FONT } from './font-key';
import { advanceOf, type FontBook } from './font-metrics';
import { pickFont } from './pick-font';
import { toPrintableLine } from './printable-text';
import { isOfMongolianRun, needsShaper, splitScripts } from './mongolian-text';

/**
 * Why a character cannot be printed: no bundled font has it; it joins with its neighbours in a
 * way that no bundled font can draw (Tibetan, Uyghur, stacked marks); it only describes a
 * character that has no code point (⿰ and its like); or what joins its letters does not work on
 * this machine just now, which may be over when it is tried again.
 */
export type UncoveredReason = 'no-font' | 'joined-script' | 'description' | 'not-shaped';

export interface UncoveredCharacter {
  readonly character: string;
  /** As `U+31350`. */
  readonly codePoint: string;
  readonly reason: UncoveredReason;
}

/**
 * Marks on letters, and scripts whose letters join, stack or run from right to left. Mongolian,
 * Todo, Sibe and Manchu are shaped and not among them; their supplement (U+11660) is.
 */
const joining =
  /^[\p{M}\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Tai_Tham}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Khmer}\p{Script=Hebrew}\p{Script=Syriac}]$/u;
const describing = /^[\u2ff0-\u2fff\u31ef]$/u;
/** Private use has no meaning outside one font, and U+FFFD stands for a character already lost. */
const meaningless = /^[\p{Co}\p{Cs}\ufffd]$/u;

/** A code point in the notation of the Unicode standard, as `U+31350`. */
export function toCodePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a character is of Mongolian and the bundled font has it. */
function isInShapedFont(fonts: FontBook, character: string, codePoint: number): boolean {
  if (!isOfMongolianRun(character)) return false;
  const font = fonts.get(MONGOLIAN_FONT);
  // A joiner that is still in the text stands within a Mongolian word.
  return !needsShaper(character) || (font && advanceOf(font, codePoint)) !== undefined;
}

function reasonFor(fonts: FontBook, character: string, codePoint: number): UncoveredReason | null {
  if (isInShapedFont(fonts, character, codePoint)) {
    return fonts.shaper === null ? 'not-shaped' : null;
  }
  if (joining.test(character)) return 'joined-script';
  if (describing.test(character)) return 'description';
  if (meaningless.test(character)) return 'no-font';
  return pickFont(fonts, 'serif', codePoint) ? null : 'no-font';
}

/** Code points that were found to be printable by themselves; a book has some thousand. */
const covered = new WeakMap<FontBook, Set<number>>();

function findCovered(fonts: FontBook): Set<number> {
  const known = covered.get(fonts) ?? new Set<number>();
  covered.set(fonts, known);
  return known;
}

/** Characters of words at which the shaper fails: layout would fail there too. */
function findUnshaped(text: string, { shaper }: FontBook): ReadonlySet<string> {
  if (!shaper || !needsShaper(text)) return new Set();
  const words = splitScripts(text, 'word').filter(({ isMongolian }) => isMongolian);
  const failed = words.filter((word) => {
    try {
      shaper.shape(word.text);
      return false;
    } catch {
      return true;
    }
  });
  return new Set(failed.flatMap((word) => Array.from(word.text)));
}

/**
 * Every character of the text that cannot be printed, each once, in order of appearance. For
 * checks at entry and before printing; the answer does not depend on the type style.
 */
export function findUncovered(
  text: string,
  fonts: FontBook = bundledFonts,
): readonly UncoveredCharacter[] {
  const found = new Map<number, UncoveredCharacter>();
  const printable = toPrintableLine(text);
  const unshaped = findUnshaped(printable, fonts);
  const known = findCovered(fonts);
  visitCodePoints(printable, (codePoint) => {
    if ((known.has(codePoint) && unshaped.size === 0) || found.has(codePoint)) return;
    const character = String.fromCodePoint(codePoint);
    const isUnshaped = unshaped.has(character);
    const reason = isUnshaped ? 'not-shaped' : reasonFor(fonts, character, codePoint);
    if (reason) found.set(codePoint, { character, codePoint: toCodePointName(codePoint), reason });
    // A shaper may be started later, or fail at the next word.
    else if (!isOfMongolianRun(character)) known.add(codePoint);
  });
  return [...found.values()];
}
