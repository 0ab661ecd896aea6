/**
 * Empties tables of the page's only book, as damage does; every one where none is named. Runs in
 * the page.
 */
export function emptyTables(names: readonly string[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    void indexedDB.databases().then((databases) => {
      const name = databases.find((one) => one.name?.startsWith('book-'))?.name ?? '';
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const tables = names.length === 0 ? [...opening.result.objectStoreNames] : [...names];
        const transaction = opening.result.transaction(tables, 'readwrite');
        for (const table of tables) transaction.objectStore(table).clear();
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
        transaction.onerror = () => reject(new Error('not emptied'));
      };
    });
  });
}
