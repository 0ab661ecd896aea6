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
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\u0021-\u007e\u00a1-\u00b6\u00b8-\u00ff]/u;

/** Class of a character; full-width letters and digits count as wide. */
export function classOf(character: string): CharacterClass {
  if (character === ' ') return 'space';
  if (openings.has(character)) return 'opening';
  if (closings.has(character)) return 'closing';
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint >= 0xff00 && codePoint <= 0xffef) return 'wide';
  return wordCharacter.test(character) ? 'word' : 'wide';
}

function mayStartLine(character: string): boolean {
  return !notAtStart.has(character);
}

function mayEndLine(character: string): boolean {
  return !notAtEnd.has(character);
}

const letter = /\p{L}/u;

function isInsideWord(previous: string, next: string): boolean {
  if (classOf(previous) !== 'word' || classOf(next) !== 'word') return false;
  const isSeam = (previous === '/' || previous === '-') && letter.test(next);
  return !isSeam;
}

/** Pairs that are one mark: the dash —— and the ellipsis ……. */
function isPair(previous: string, next: string): boolean {
  return previous === next && (previous === '—' || previous === '…');
}

/** Whether a line may end after `previous` and the next one start with `next`. */
export function mayBreakBetween(previous: string, next: string): boolean {
  if (next === ' ') return false;
  if (previous === ' ') return mayStartLine(next);
  if (isPair(previous, next) || isInsideWord(previous, next)) return false;
  return mayEndLine(previous) && mayStartLine(next);
}

/** Whether extra space may go between two characters when a line is justified. */
export function mayStretchBetween(previous: string, next: string): boolean {
  return !isPair(previous, next) && !(classOf(previous) === 'word' && classOf(next) === 'word');
}
