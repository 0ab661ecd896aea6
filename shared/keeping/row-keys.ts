import type { RowKey } from './commit';

/** Orders keys as the database does: numbers before texts, texts by UTF-16 code unit. */
export function compareKeys(one: RowKey, other: RowKey): number {
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
