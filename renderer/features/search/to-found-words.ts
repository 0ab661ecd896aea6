import type { MarkedText } from '@shared/search/mark-text';
import type { SearchHit } from '@shared/search/to-hit';

/** Units around a mark that tell it from the same word in another place. */
const AROUND = 6;

const toMarks = ({ text, ranges }: MarkedText, around: number) =>
  ranges.map(([start, end]) =>
    text.slice(Math.max(0, start - around), end + around).replaceAll('…', ''),
  );

/** What to look for on the page, best first: the words with what stands around them, then alone. */
export function toFoundWords({ title, excerpts }: SearchHit): readonly string[] {
  const lines = excerpts.map(({ line }) => line);
  return [
    ...lines.flatMap((line) => toMarks(line, AROUND)),
    ...lines.flatMap((line) => toMarks(line, 0)),
    ...toMarks(title, 0),
  ];
}
