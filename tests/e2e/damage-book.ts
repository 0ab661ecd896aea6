import type { Page } from '@playwright/test';

/** What something outside the program does to a row. */
type Damage =
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: string }
  | { readonly kind: 'other-picture' }
  | { readonly kind: 'delete' };

/** Damages the first or last row of a table of the open book, past the program. */
export async function damageBook(
  page: Page,
  store: string,
  end: 'first' | 'last',
  how: Damage,
): Promise<void> {
  await page.evaluate(
    async ({ store, end, how }) => {
      const names = await indexedDB.databases();
      const name = names.find((one) => one.name?.startsWith('book-'))?.name ?? '';
      const answer = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('the request failed'));
        });
      const db = await answer(indexedDB.open(name));
      const rows = db.transaction(store, 'readwrite').objectStore(store);
      const cursor = (await answer(rows.openCursor(null, end === 'first' ? 'next' : 'prev')))!;
      const row = cursor.value as Record<string, unknown>;
      if (how.kind === 'delete') await answer(cursor.delete());
      if (how.kind === 'other-picture') {
        await answer(cursor.update({ ...row, blob: new Blob(['other']) }));
      }
      if (how.kind === 'set') {
        let holder = row;
        for (const key of how.path.slice(0, -1)) holder = holder[key] as typeof holder;
        holder[how.path.at(-1) ?? ''] = how.value;
        await answer(cursor.update(row));
      }
      db.close();
    },
    { store, end, how },
  );
}
