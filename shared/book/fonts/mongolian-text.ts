/** The Unicode block of Mongolian, Todo, Sibe and Manchu, with its punctuation and digits. */
const mongolian = /[\u1800-\u18af]/;

/** Signs that are kept within words: narrow no-break space, zero-width joiner and non-joiner. */
const joiner = /\u200c|\u200d|\u202f/;

const word = String.raw`(?:[\u1800-\u18af]|\u200c|\u200d|\u202f)+`;
/** Runs that are shaped as a whole: letters, with what joins or parts them within a word. */
const words = new RegExp(word, 'g');
/** Such runs with single spaces between them. */
const phrases = new RegExp(`${word}(?: ${word})*`, 'g');

/** Whether a character is one of Mongolian script, or of the signs kept within its words. */
export function isOfMongolianRun(character: string): boolean {
  return mongolian.test(character) || joiner.test(character);
}

/** Whether a text cannot be set without a `Shaper`. */
export function needsShaper(text: string): boolean {
  return mongolian.test(text);
}

/** After a letter and the signs that choose its form. */
const AFTER_LETTER = String.raw`(?<=[\u1820-\u18af](?:[\u180b-\u180f]|\u200c|\u200d)*)`;
const BEFORE_LETTER = String.raw`(?=[\u1820-\u18af])`;
const JOINER = String.raw`(?:\u200c|\u200d)`;
const FORM_SELECTOR = String.raw`[\u180b-\u180f]`;

/** Signs that work within a word, in the group `kept`, and those that have no letter to work on. */
const signs = new RegExp(
  `(?<kept>${AFTER_LETTER}(?:${JOINER}|${FORM_SELECTOR})|${JOINER}${BEFORE_LETTER}` +
    String.raw`|${AFTER_LETTER}\u202f${BEFORE_LETTER})|${JOINER}|${FORM_SELECTOR}|\u202f`,
  'g',
);

/**
 * Keeps the signs that choose forms within Mongolian words: joiners, form selectors, the narrow
 * space before a suffix. Elsewhere they draw nothing and go; a narrow space becomes a plain one.
 */
export function keepSignsInWords(text: string): string {
  return text.replace(signs, (sign: string, kept: string | undefined) => {
    if (kept !== undefined) return sign;
    return sign === '\u202f' ? ' ' : '';
  });
}

/** A part of a text: a run to be shaped, or what stands between such runs. */
export interface ScriptPart {
  readonly isMongolian: boolean;
  readonly text: string;
}

/** Parts a text into words or phrases of Mongolian and the rest, in order. */
export function splitScripts(text: string, by: 'word' | 'phrase'): readonly ScriptPart[] {
  if (!needsShaper(text)) return text === '' ? [] : [{ isMongolian: false, text }];
  const parts: ScriptPart[] = [];
  let end = 0;
  for (const run of text.matchAll(by === 'word' ? words : phrases)) {
    if (run.index > end) parts.push({ isMongolian: false, text: text.slice(end, run.index) });
    parts.push({ isMongolian: true, text: run[0] });
    end = run.index + run[0].length;
  }
  if (end < text.length) parts.push({ isMongolian: false, text: text.slice(end) });
  return parts;
}
