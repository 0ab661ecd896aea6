import { toComparable, type ComparableText } from './comparable-text';

/** Characters in a row below which two passages are not marked as the same. */
const LEAST_RUN = 8;

/** A stretch of a text: as written, and whether the other text has it too. */
export interface Stretch {
  readonly text: string;
  readonly isCommon: boolean;
}

/** Two texts cut up by what they have in common, to be shown side by side. */
export interface SideBySide {
  readonly one: readonly Stretch[];
  readonly other: readonly Stretch[];
}

interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Marks what stands in both texts, longest stretches first come from the left. */
export function toSideBySide(one: string, other: string): SideBySide {
  const [first, second] = [toComparable(one), toComparable(other)];
  const spans = findCommon(first, second);
  return {
    one: cut(one, toWritten(spans.first, first)),
    other: cut(other, toWritten(spans.second, second)),
  };
}

function findCommon(first: ComparableText, second: ComparableText) {
  const starts = new Map<string, number>();
  const { characters } = second;
  for (let place = characters.length - LEAST_RUN; place >= 0; place -= 1) {
    starts.set(characters.slice(place, place + LEAST_RUN), place);
  }
  const found: { readonly first: Span[]; readonly second: Span[] } = { first: [], second: [] };
  let place = 0;
  while (place + LEAST_RUN <= first.characters.length) {
    const start = starts.get(first.characters.slice(place, place + LEAST_RUN));
    if (start === undefined) {
      place += 1;
      continue;
    }
    const length = commonLength(first.characters, place, characters, start);
    found.first.push({ from: place, to: place + length });
    found.second.push({ from: start, to: start + length });
    place += length;
  }
  return found;
}

function commonLength(one: string, from: number, other: string, start: number): number {
  let length = 0;
  while (
    from + length < one.length &&
    start + length < other.length &&
    one[from + length] === other[start + length]
  ) {
    length += 1;
  }
  return length;
}

/** Spans of counted characters as spans of the written text, joined where they touch. */
function toWritten(spans: readonly Span[], { places }: ComparableText): readonly Span[] {
  const written = spans
    .map(({ from, to }) => ({ from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 }))
    .sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of written) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function cut(text: string, spans: readonly Span[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { from, to } of spans) {
    if (from > end) stretches.push({ text: text.slice(end, from), isCommon: false });
    stretches.push({ text: text.slice(Math.max(from, end), to), isCommon: true });
    end = to;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isCommon: false });
  return stretches;
}
