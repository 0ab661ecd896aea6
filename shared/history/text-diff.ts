import diff from 'fast-diff';

/** A stretch of text that stands in both versions, only in the old one, or only in the new one. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Beyond this many pairs of characters a comparison could take seconds; two texts of that size
 * are shown as a whole, less what they begin and end with alike.
 */
const MOST_PAIRS = 25_000_000;

const kinds = { [diff.EQUAL]: 'same', [diff.DELETE]: 'removed', [diff.INSERT]: 'added' } as const;

/**
 * Compares two texts character by character, in stretches that a reader can follow.
 *
 * @returns The pieces in reading order: without the added ones they are `before`, without the
 *   removed ones `after`. A character outside the basic plane is never cut in half.
 */
export function diffText(before: string, after: string): readonly TextPiece[] {
  if (before.length * after.length > MOST_PAIRS) return diffCoarsely(before, after);
  return diff(before, after, undefined, true).map(([kind, text]) => ({ kind: kinds[kind], text }));
}

function diffCoarsely(before: string, after: string): readonly TextPiece[] {
  const [old, now] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = (characters: readonly string[]) =>
    characters.slice(start, characters.length - end).join('');
  const pieces: readonly TextPiece[] = [
    { kind: 'same', text: old.slice(0, start).join('') },
    { kind: 'removed', text: middle(old) },
    { kind: 'added', text: middle(now) },
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}
