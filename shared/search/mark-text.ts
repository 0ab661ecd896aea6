import { foldWithOffsets } from './fold-text';

/** Start and exclusive end of what was found, in UTF-16 units of the text. */
export type MarkRange = readonly [start: number, end: number];

/** A text with what was found in it; ranges are in order and do not touch. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly MarkRange[];
}

/** Units that are shown before the first mark of an excerpt. */
const BEFORE = 16;
/** Units of an excerpt: two lines on a small screen. */
const LENGTH = 90;

function findWord(folded: ReturnType<typeof foldWithOffsets>, word: string): MarkRange[] {
  const ranges: MarkRange[] = [];
  let at = folded.text.indexOf(word);
  while (at !== -1) {
    ranges.push([folded.starts[at] ?? 0, folded.ends[at + word.length - 1] ?? 0]);
    at = folded.text.indexOf(word, at + word.length);
  }
  return ranges;
}

function join(ranges: readonly MarkRange[]): readonly MarkRange[] {
  const joined: MarkRange[] = [];
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** Finds folded words in a text as it is written. */
export function markText(text: string, words: readonly string[]): MarkedText {
  const folded = foldWithOffsets(text);
  return { text, ranges: join(words.flatMap((word) => findWord(folded, word))) };
}

/** Marks all of a text, where what was typed is not how it is written. */
export function markWhole(text: string): MarkedText {
  return { text, ranges: text === '' ? [] : [[0, text.length]] };
}

/** Never between the two units of one character. */
function toBorder(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The part of a marked text around its first mark, with … where something was left out. */
export function clipMarked({ text, ranges }: MarkedText): MarkedText {
  if (text.length <= LENGTH) return { text, ranges };
  const first = ranges[0]?.[0] ?? 0;
  const start = toBorder(text, Math.max(0, Math.min(first - BEFORE, text.length - LENGTH)));
  const end = toBorder(text, Math.min(text.length, start + LENGTH));
  const head = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end) + tail,
    ranges: ranges
      .filter((range) => range[0] < end && range[1] > start)
      .map((range) => [Math.max(range[0], start) + shift, Math.min(range[1], end) + shift]),
  };
}
