import type { Page } from '@playwright/test';

/** Page code that keeps texts in IndexedDB, strictly durable; usable by any JavaScript runner. */
const notesScript = `(() => {
  const open = () => new Promise((resolve, reject) => {
    const request = indexedDB.open('shell-test', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return {
    add: async (text) => {
      const database = await open();
      await new Promise((resolve, reject) => {
        const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
        transaction.objectStore('notes').add(text);
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    },
    list: async () => {
      const database = await open();
      const texts = await new Promise((resolve, reject) => {
        const request = database.transaction('notes').objectStore('notes').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      database.close();
      return texts;
    },
  };
})()`;

/** An expression that keeps a text. */
export function toAddNote(text: string): string {
  return `${notesScript}.add(${JSON.stringify(text)})`;
}

/** An expression that reads all kept texts. */
export const listNotes = `${notesScript}.list()`;

/** An expression after which quitting keeps a text, by the page's own flush. */
export function toAddNoteOnFlush(text: string): string {
  return `void window.host.lifecycle.onFlush(() => ${toAddNote(text)})`;
}

export function loadNotes(page: Page): Promise<unknown> {
  return page.evaluate(listNotes);
}
