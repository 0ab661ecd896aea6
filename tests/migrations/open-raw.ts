/**
 * Makes a database with the browser's own API, as an old version of the app left it. Old rows are
 * literal JSON: no builder and no type of today may touch them.
 */
export interface OldDatabase {
  readonly name: string;
  /** Dexie multiplies its version by ten for IndexedDB. */
  readonly version: number;
  readonly stores: Readonly<Record<string, OldStore>>;
}

interface OldStore {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly string[];
  readonly rows: readonly unknown[];
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });
}

/** Creates the old database, fills it, and closes it. */
export async function createOldDatabase(old: OldDatabase): Promise<void> {
  const opening = indexedDB.open(old.name, old.version * 10);
  opening.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(old.stores)) {
      const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index, index);
    }
  };
  const database = await settle(opening);
  for (const [name, { rows }] of Object.entries(old.stores)) {
    const store = database.transaction(name, 'readwrite').objectStore(name);
    await Promise.all(rows.map((row) => settle(store.add(row))));
  }
  database.close();
}

/** Old rows without what version 3 moved among the states of members: see the tests of that. */
export function withoutMoved(table: string, rows: readonly unknown[]): readonly unknown[] {
  if (table !== 'members') return rows;
  return rows.map((row) => {
    const fields = Object.entries(row as Record<string, unknown>);
    return Object.fromEntries(fields.filter(([key]) => key !== 'groupId' && key !== 'post'));
  });
}
