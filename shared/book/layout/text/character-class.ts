/**
 * How a character behaves in a line: `opening` and `closing` are full-width marks with ink in one
 * half only, which may give up the other half; `word` characters stay together; everything else
 * that is as wide as it is high is `wide`.
 */
export type CharacterClass = 'opening' | 'closing' | 'word' | 'space' | 'wide';

const openings = new Set('“‘（〔［｛《〈「『【〖');
const closings = new Set('”’）〕］｝》〉」』】〗，。、；：．');

/** 禁则: marks that must not start a line (GB/T 15834-2011 5.1; CLREQ, prohibition rules). */
const notAtStart = new Set(
  '”’）〕］｝》〉」』】〗，。、；：．？！…·‧～〜–－％‰℃°′″々ー)]},.;:!?%/',
);
/** 禁则: marks that must not end a line. */
const notAtEnd = new Set('“‘（〔［｛《〈「『【〖￥＄＃№([{$#');

const wordCharacter =
  /[\u1800-\u18af\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\u0021-\u007e\u00a1-\u00b6\u00b8-\u00ff]/u;

/** Class of a character; full-width letters and digits count as wide. */
export function classOf(character: string): CharacterClass {
  if (character === ' ') return 'space';
  if (openings.has(character)) return 'opening';
  if (closings.has(character)) return 'closing';
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint >= 0xff00 && codePoint <= 0xffef) return 'wide';
  return wordCharacter.test(character) ? 'word' : 'wide';
}

/** Whether a character is one of the basic ideographs, which may stand anywhere: most of a text. */
function isIdeograph(character: string): boolean {
  const unit = character.charCodeAt(0);
  return unit >= 0x3400 && unit <= 0x9fff;
}

function mayStartLine(character: string): boolean {
  return isIdeograph(character) || (!notAtStart.has(character) && !mark.test(character));
}

function mayEndLine(character: string): boolean {
  return isIdeograph(character) || !notAtEnd.has(character);
}

/** Accents and the like, which stand on the character before them. */
const mark = /^\p{M}/u;
const letter = /\p{L}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** A character with its class, which an apostrophe within a word has of its neighbours. */
export interface Classed {
  readonly character: string;
  readonly class: CharacterClass;
}

function isInsideWord(previous: Classed, next: Classed): boolean {
  if (previous.class !== 'word' || next.class !== 'word') return false;
  const isSeam = /[/-]/.test(previous.character) && letter.test(next.character);
  return !isSeam;
}

/** Pairs that are one mark: the dash —— and the ellipsis ……. */
function isPair(previous: string, next: string): boolean {
  return previous === next && (previous === '—' || previous === '…');
}

/** Whether 禁则 lets a line end after `previous` and the next one start with `next`. */
export function isAllowedBetween(previous: Classed, next: Classed): boolean {
  if (isPair(previous.character, next.character)) return false;
  return mayEndLine(previous.character) && mayStartLine(next.character);
}

/**
 * Whether a line may end after `previous` and the next one start with `next`.
 *
 * @param inked - The last character with ink up to `previous`, which the line would end with.
 */
export function mayBreakBetween(previous: Classed, next: Classed, inked: Classed): boolean {
  if (next.class === 'space') return false;
  if (previous.class === 'space') return isAllowedBetween(inked, next);
  return !isInsideWord(previous, next) && isAllowedBetween(previous, next);
}

/** Whether a long word, as an address on the web, has a seam between two of its characters. */
export function isSeamOfWord(previous: Classed, next: Classed): boolean {
  return /[/?&=_.:@#+-]/.test(previous.character) && letterOrDigit.test(next.character);
}

/** Whether extra space may go between two characters when a line is justified. */
export function mayStretchBetween(previous: Classed, next: Classed): boolean {
  if (!isIdeograph(next.character) && mark.test(next.character)) return false;
  const isWord = previous.class === 'word' && next.class === 'word';
  return !isWord && !isPair(previous.character, next.character);
}
