/** Moves an item of a list one place up (-1) or down (1); at an end nothing changes. */
export function moveItem<Item>(items: readonly Item[], from: number, by: 1 | -1): Item[] {
  const [item, other] = [items[from], items[from + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.with(from, other).with(from + by, item);
}
