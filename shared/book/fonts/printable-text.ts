import { keepSignsInWords } from './mongolian-text';

/**
 * Marks that choose a form or a direction but draw nothing by themselves: zero-width characters,
 * direction marks, byte order mark, soft hyphen, variation selectors (U+FE00–FE0F and
 * U+E0100–E01EF; the bundled fonts hold one form of each character, its standard one) and
 * control characters other than those handled below. Joiners are `keepSignsInWords`'s.
 */
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;

// eslint-disable-next-line no-control-regex -- vertical tab and form feed end a line
const lineEnds = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/gu;

/** Spaces of other widths, all printed as one plain space; U+3000 keeps its width. */
const otherSpaces = /[\t\u00a0\u2000-\u200a\u205f]/gu;

const latinWithMarks = /\p{Script=Latin}\p{M}+/gu;

/** Texts of Chinese, ASCII and full-width characters alone, in which there is nothing to change. */
const plain = /^[ -~\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e“”‘’—…·]*$/;

/**
 * The text as it will be printed: one line, nothing invisible in it but what shapes Mongolian
 * words. Tabs and odd spaces become a space, line ends as well; Latin letters are composed with their accents. Chinese characters
 * are never normalised, since compatibility forms are other characters in a person's name.
 */
export function toPrintableLine(text: string): string {
  if (plain.test(text)) return text;
  return keepSignsInWords(text.replace(lineEnds, ' ').replace(invisible, ''))
    .replace(otherSpaces, ' ')
    .replace(latinWithMarks, (letters) => letters.normalize('NFC'));
}

/**
 * The paragraphs of a typed text: split at line ends, without empty ones and without the spaces
 * that writers put in front for an indent.
 */
export function toPrintableParagraphs(text: string): readonly string[] {
  return text
    .split(lineEnds)
    .map((line) => toPrintableLine(line).trim())
    .filter((line) => line !== '');
}
