import type { Page } from '@playwright/test';

/** A row of the database as plain JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Facts of a photo's row beside what its stored bytes really are. */
export interface FoundPhoto {
  readonly id: string;
  readonly storedSha256: string;
  /** Null if the bytes are missing or cannot be read. */
  readonly foundSha256: string | null;
  /** Whether the bytes decode as a picture of the size that the row names. */
  readonly isPicture: boolean;
}

/** Everything that the page's database holds of one book. */
export interface FoundBook {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly photos: readonly FoundPhoto[];
}

/** Databases of the books that the app's own list names; one that was put aside is not among them. */
export function listBookDatabases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('读取失败'));
      });
    const registry = await settle(indexedDB.open('books'));
    const books = await settle(
      registry.transaction('books').objectStore('books').getAll() as IDBRequest<
        { readonly id: string; readonly databaseName?: string }[]
      >,
    );
    registry.close();
    return books.map(({ id, databaseName }) => databaseName ?? `book-${id}`);
  });
}

/**
 * Reads a book with the browser's own means, past the app's code: every row, and every photo's
 * bytes with their hash.
 */
export function readBook(page: Page, databaseName: string): Promise<FoundBook> {
  return page.evaluate(async (name) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('读取失败'));
      });
    const database = await settle(indexedDB.open(name));
    const readAll = (table: string) =>
      settle(database.transaction(table).objectStore(table).getAll() as IDBRequest<Row[]>);
    const tables: Record<string, readonly Row[]> = {};
    for (const table of database.objectStoreNames) {
      if (table !== 'photoImages' && table !== 'thumbnails') tables[table] = await readAll(table);
    }
    const images = new Map<unknown, unknown>();
    for (const { id, blob } of await readAll('photoImages')) images.set(id, blob);
    database.close();
    const look = async (row: Row): Promise<FoundPhoto> => {
      const facts = { id: String(row['id']), storedSha256: String(row['storedSha256']) };
      try {
        const blob = images.get(row['id']) as Blob;
        const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
        const foundSha256 = Array.from(new Uint8Array(digest), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join('');
        const picture = await createImageBitmap(blob);
        const isPicture = picture.width === row['widthPx'] && picture.height === row['heightPx'];
        picture.close();
        return { ...facts, foundSha256, isPicture };
      } catch {
        // Missing rows and unreadable bytes are what is looked for.
        return { ...facts, foundSha256: null, isPicture: false };
      }
    };
    const photos: FoundPhoto[] = [];
    for (const row of tables['photos'] ?? []) photos.push(await look(row));
    return { tables, photos };
  }, databaseName);
}

/** Whether this start has made the database anew out of the journal, by the app's own account. */
export function wasRebuilt(page: Page, sinceMs: number): Promise<boolean> {
  return page.evaluate(async (startedAtMs) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('读取失败'));
      });
    const registry = await settle(indexedDB.open('books'));
    const reports = await settle(
      registry.transaction('reports').objectStore('reports').getAll() as IDBRequest<
        { readonly atMs: number; readonly events: readonly { readonly kind: string }[] }[]
      >,
    );
    registry.close();
    return reports.some(
      ({ atMs, events }) => atMs >= startedAtMs && events.some(({ kind }) => kind === 'rebuilt'),
    );
  }, sinceMs);
}
