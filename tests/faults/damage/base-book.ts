import { execFileSync } from 'node:child_process';

import type { Page } from '@playwright/test';

import type { TrialMeans } from '../trial-means';
import type { FoundBook } from '../read-book';
import { toJournalFolder } from '../read-journal';
import { withApp } from '../running-app';
import { makeSampleBook, readOnlyBook, waitUntilOpen } from '../trial-run';
import { openNewRecord, saveOnce } from '../writer';

import { hasEveryKind } from './damages';

/**
 * Writes and deletes a database of its own until the browser has moved everything, the book
 * too, out of its log into sorted files (.ldb).
 */
function sortIntoFiles(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('padding');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('打不开'));
    });
    for (let round = 0; round < 40; round += 1) {
      const writing = database.transaction('rows', 'readwrite');
      for (let row = 0; row < 8; row += 1) {
        const noise = crypto.getRandomValues(new Uint8Array(32_000));
        writing.objectStore('rows').put(noise, `${round}-${row}`);
      }
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
    }
    database.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('padding').onsuccess = resolve;
    });
  });
}

async function writeRecord(page: Page, { random }: TrialMeans, saves: number): Promise<void> {
  const record = await openNewRecord(page);
  for (let count = 0; count < saves; count += 1) await saveOnce(page, record, random);
}

/** Makes the book that every damage is tried on; answers what is in it. */
export async function makeBaseBook(means: TrialMeans, profile: string): Promise<FoundBook> {
  await withApp(means.place, profile, async ({ page, quit }) => {
    await makeSampleBook(page);
    await writeRecord(page, means, 6);
    await sortIntoFiles(page);
    await quit();
  });
  const book = await withApp(means.place, profile, async ({ page, quit }) => {
    await waitUntilOpen(page);
    await writeRecord(page, means, 6);
    const found = await readOnlyBook(page);
    await quit();
    return found;
  });
  if (!hasEveryKind(profile)) throw new Error('数据库还没有 .ldb 文件，损坏试验做不全。');
  return book;
}

/** Copies a data folder and its journal with owners and times. */
export function copyBook(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
  execFileSync('cp', ['-a', toJournalFolder(from), toJournalFolder(to)]);
}
