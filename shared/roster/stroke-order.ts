import strokeOrder from '@resources/order/stroke-order.json';

import { splitName } from './split-name';

const ranks: ReadonlyMap<string, number> = new Map(
  Object.entries(strokeOrder)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .flatMap(([, characters]) => Array.from(characters))
    .map((character, rank) => [character, rank]),
);

/**
 * Place of a character in the order of strokes: by their number, then one by one as 横竖撇点折.
 * What the table does not hold comes after everything, by code point.
 *
 * @param character - One code point.
 * @see docs/rules.md for where the table comes from.
 */
export function strokeRank(character: string): number {
  return ranks.get(character) ?? ranks.size + (character.codePointAt(0) ?? 0);
}

/** Characters of a name whose place no table tells, so that the list wants a look. */
export function charactersWithoutRank(name: string): readonly string[] {
  const { surname, given } = splitName(name);
  return [...surname, ...given].filter((character) => !ranks.has(character));
}

/**
 * Sorts by 姓氏笔画, as a list of candidates is: by the strokes of the surname, 单姓 before 复姓 of
 * the same first character, then a given name of one character before those of two, then by the
 * strokes of the given name. Equal names stay as they were.
 */
export function sortByStrokes<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: toStrokeKey(nameOf(item)) }));
  return keyed.toSorted((one, other) => compareNumbers(one.key, other.key)).map(({ item }) => item);
}

/** Below every rank: the end of a surname, and the empty place before a single given name. */
const BLANK = -1;

function toStrokeKey(name: string): readonly number[] {
  const { surname, given } = splitName(name);
  const single = given.length === 1 ? [BLANK] : [];
  return [...surname.map(strokeRank), BLANK, ...single, ...given.map(strokeRank)];
}

/** Compares place by place; of two that begin alike the shorter comes first. */
function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (const [place, value] of one.entries()) {
    const difference = value - (other[place] ?? Number.NEGATIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
