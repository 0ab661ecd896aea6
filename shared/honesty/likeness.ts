import { toComparable } from './comparable-text';

/** Characters in a row that are looked up as one: fewer are common words, more miss small edits. */
const RUN = 5;
/** Passages with fewer characters that count are too short to say anything. */
export const LEAST_CHARACTERS = 40;
/** From this share on two passages are shown side by side: 70 of 100 runs of 5 characters. */
export const LEAST_SHARE = 0.7;

/** A passage made ready to be compared. */
export interface ReadyText {
  readonly characters: string;
}

/** Makes a passage ready; null if it is too short. */
export function toReadyText(text: string): ReadyText | null {
  const { characters } = toComparable(text);
  return characters.length < LEAST_CHARACTERS ? null : { characters };
}

/** The different runs of a passage. */
function runsOf({ characters }: ReadyText): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let start = 0; start + RUN <= characters.length; start += 1) {
    runs.add(characters.slice(start, start + RUN));
  }
  return runs;
}

/** Passages by the runs they hold, so that many others are compared with all of them at once. */
export interface LikenessIndex {
  readonly texts: readonly ReadyText[];
  /** How many different runs each has. */
  readonly sizes: readonly number[];
  readonly byRun: ReadonlyMap<string, readonly number[]>;
}

/** Indexes passages for `sharesWith`. */
export function toIndex(texts: readonly ReadyText[]): LikenessIndex {
  const byRun = new Map<string, number[]>();
  const runsOfEach = texts.map(runsOf);
  for (const [place, runs] of runsOfEach.entries()) {
    for (const run of runs) {
      const places = byRun.get(run);
      if (places) places.push(place);
      else byRun.set(run, [place]);
    }
  }
  return { texts, sizes: runsOfEach.map(({ size }) => size), byRun };
}

/**
 * How much of the shorter of two passages stands in the other as well, for each passage of an
 * index: from 0 for nothing to 1 for all. The same either way round, exact, nothing is sampled.
 */
export function sharesWith({ sizes, byRun }: LikenessIndex, other: ReadyText): readonly number[] {
  const { characters } = other;
  const counts = sizes.map(() => 0);
  const found = new Set<string>();
  for (let start = 0; start + RUN <= characters.length; start += 1) {
    const run = characters.slice(start, start + RUN);
    const places = byRun.get(run);
    if (places === undefined || found.has(run)) continue;
    found.add(run);
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  }
  // Nearly all have nothing in common; only the others are worth counting out.
  if (found.size === 0) return counts;
  const { size } = runsOf(other);
  return counts.map((count, place) => count / Math.max(1, Math.min(sizes[place] ?? 0, size)));
}

/** The likeness of two passages as written; 0 if one is too short to be compared. */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [toReadyText(one), toReadyText(other)];
  if (first === null || second === null) return 0;
  return sharesWith(toIndex([first]), second)[0] ?? 0;
}
