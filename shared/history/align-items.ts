/** One item of a list in two versions; the places are counted from 1. */
export interface AlignedItem<Item> {
  readonly before: { readonly item: Item; readonly place: number } | null;
  readonly after: { readonly item: Item; readonly place: number } | null;
}

export interface Alignment<Item> {
  /** In the order of the new list; what was taken out stands where it was. */
  readonly items: readonly AlignedItem<Item>[];
  /** Whether items that are in both stand in another order. */
  readonly isReordered: boolean;
}

/**
 * Finds the items of two versions of a list that belong together: by their key, and what is left
 * over by the same words, since text that was cut and pasted comes back under another key.
 *
 * @param keyOf - What stays when an item's text changes; unique within a list.
 * @param wordsOf - The item's whole text.
 */
export function alignItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  wordsOf: (item: Item) => string,
): Alignment<Item> {
  const partner = findPartners(before, after, keyOf, wordsOf);
  const taken = new Set(partner.values());
  const places = after.flatMap((_, index) => partner.get(index) ?? []);
  const items: AlignedItem<Item>[] = [];
  const placed = (list: readonly Item[], index: number) => {
    const item = list[index];
    return item === undefined ? null : { item, place: index + 1 };
  };
  let next = 0;
  const addRemovedUpTo = (end: number) => {
    for (; next < end; next += 1) {
      if (!taken.has(next)) items.push({ before: placed(before, next), after: null });
    }
  };
  after.forEach((_, index) => {
    const old = partner.get(index);
    if (old !== undefined) addRemovedUpTo(old);
    items.push({
      before: old === undefined ? null : placed(before, old),
      after: placed(after, index),
    });
  });
  addRemovedUpTo(before.length);
  return {
    items,
    isReordered: places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)),
  };
}

/** Index in `before` by index in `after`. */
function findPartners<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  wordsOf: (item: Item) => string,
): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const read of [keyOf, wordsOf]) {
    const free = new Map<string, number[]>();
    before.forEach((item, index) => {
      if (!taken.has(index)) free.set(read(item), [...(free.get(read(item)) ?? []), index]);
    });
    after.forEach((item, index) => {
      const old = partner.has(index) ? undefined : free.get(read(item))?.shift();
      if (old === undefined) return;
      partner.set(index, old);
      taken.add(old);
    });
  }
  return partner;
}
