import type { RowChange, RowKey } from '@shared/keeping/commit';

import type { Segment } from './segment';

/** The line in which a row was written last. */
export interface Place {
  readonly segment: Segment;
  readonly offset: number;
  /** With the line feed. */
  readonly sizeBytes: number;
}

/** Where the newest form of every row stands; never the rows themselves. */
export class RowIndex {
  readonly #tables: Map<string, Map<RowKey, Place>>;

  constructor(tables: Iterable<readonly [string, ReadonlyMap<RowKey, Place>]> = []) {
    this.#tables = new Map([...tables].map(([name, places]) => [name, new Map(places)]));
  }

  /** The same places, unmoved by what comes after. */
  copy(): RowIndex {
    return new RowIndex(this.#tables);
  }

  set(table: string, key: RowKey, place: Place): void {
    const places = this.#tables.get(table);
    if (places === undefined) this.#tables.set(table, new Map([[key, place]]));
    else places.set(key, place);
  }

  apply(changes: readonly RowChange[], place: Place): void {
    for (const { table, key, row } of changes) {
      if (row === null) this.#tables.get(table)?.delete(key);
      else this.set(table, key, place);
    }
  }

  clearTable(table: string): void {
    this.#tables.delete(table);
  }

  tables(): readonly string[] {
    return [...this.#tables.keys()].sort();
  }

  /** The rows of a table in the order of their keys: numbers first, then texts by code unit. */
  places(table: string): readonly (readonly [RowKey, Place])[] {
    return [...(this.#tables.get(table) ?? [])].sort(([one], [other]) => compareKeys(one, other));
  }

  /** Rows of each table that ever had one. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#tables].map(([name, places]) => [name, places.size]));
  }
}

/** As IndexedDB orders keys (Indexed Database API 3.0, "compare two keys"). */
function compareKeys(one: RowKey, other: RowKey): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
