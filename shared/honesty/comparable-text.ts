/** A text reduced to what is compared, with the place of each character in the text as written. */
export interface ComparableText {
  readonly characters: string;
  /** Index in the written text of each character. */
  readonly places: readonly number[];
}

/** 《…》, and the words that are quoted out of it right after. */
const quotation = /《[^》]{1,80}》(?:[^。！？“”]{0,20}“[^”]{1,2000}”)?/gu;

/** What every meeting says of its own course, in whatever words. */
const procedure =
  /应到|实到|到会人数|请假|签到|奏唱国歌|重温入党誓词|宣布.{0,12}(?:开始|结束)|符合(?:规定|要求)|散会/u;

const sentence = /[^。！？；\n]+[。！？；\n]?/gu;

const counted = /[\p{L}\p{N}]/u;

/**
 * Reduces a text to letters and figures, in one width and case. Titles of documents, what is
 * quoted from them and sentences on the course of a meeting are left out: they are bound to be
 * alike and prove nothing.
 */
export function toComparable(text: string): ComparableText {
  const isQuoted = new Set<number>();
  for (const { index, 0: found } of text.matchAll(quotation)) {
    for (let place = index; place < index + found.length; place += 1) isQuoted.add(place);
  }
  const characters: string[] = [];
  const places: number[] = [];
  for (const { index, 0: words } of text.matchAll(sentence)) {
    if (procedure.test(words)) continue;
    for (let place = index; place < index + words.length; place += 1) {
      if (isQuoted.has(place)) continue;
      const character = toCounted(text.charAt(place));
      if (character === '') continue;
      characters.push(character);
      places.push(place);
    }
  }
  return { characters: characters.join(''), places };
}

/** A character in one width and case; empty if it does not count. */
function toCounted(written: string): string {
  // Nearly all of them, and as they are: asking further of each would take most of the time.
  if (written >= '\u4e00' && written <= '\u9fff') return written;
  const character = written.normalize('NFKC').toLowerCase();
  const counts = character.length === 1 && (counted.test(character) || isSurrogate(character));
  return counts ? character : '';
}

/** Half of a character beyond the basic plane, as in rare names. */
function isSurrogate(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}
