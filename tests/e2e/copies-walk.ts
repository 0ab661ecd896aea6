import { expect, type Page } from '@playwright/test';

import type { BookEntry } from '@renderer/data/registry';
import type { StartReport } from '@renderer/data/start/start-event';

import type { Walk } from './walk';
import { loadSample } from './steps';

/** Another book that is on the list and has no data: what a start with lost copies finds. */
const otherBook: BookEntry = {
  id: '00000000-0000-7000-8000-00000000007b',
  branchName: '中共伊金霍洛镇布拉格村支部委员会',
  createdAtMs: Date.UTC(2025, 2, 3),
};

const report: Omit<StartReport, 'bookId'> = {
  atMs: Date.UTC(2026, 10, 23, 1, 28),
  events: [
    {
      kind: 'rebuilt',
      reason: 'empty',
      records: 12,
      members: 46,
      photos: 9,
      unreadableLines: 2,
      lastChangeAtMs: Date.UTC(2026, 10, 20, 7, 42),
      setAside: 'book-00000000-0000-7000-8000-0000000003e7',
    },
    {
      kind: 'photos-lost',
      photos: [
        { originalName: 'IMG_20260617_150233.jpg', theme: '红色领航，共谋发展，我们在行动' },
        { originalName: '微信图片_20260617.jpg', theme: '' },
      ],
    },
  ],
};

/** Writes into the list of books; runs in the page. */
function putIntoList([other, told]: readonly [BookEntry, Omit<StartReport, 'bookId'>]) {
  return new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('books');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['books', 'reports'], 'readwrite');
      const books = transaction.objectStore('books');
      const all = books.getAll();
      all.onsuccess = () => {
        const [book] = all.result as BookEntry[];
        transaction.objectStore('reports').add({ ...told, bookId: book?.id });
        books.put(other);
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(new Error('not written'));
    };
  });
}

async function confirmWith(page: Page, answer: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: answer, exact: true }).click();
}

/** What a start tells, the list of books, and a book without any copy. */
export const copies: Walk = {
  name: 'copies',
  start: async (page) => {
    await loadSample(page);
    await page.evaluate(putIntoList, [otherBook, report] as const);
    await page.reload();
  },
  screens: [
    {
      name: 'today with an account of the start',
      open: (page) => expect(page.getByRole('region', { name: '打开时核对了资料' })).toBeVisible(),
    },
    {
      name: 'books of this computer',
      open: async (page) => {
        await page.getByRole('button', { name: '知道了' }).click();
        await expect(page.getByRole('region', { name: '打开时核对了资料' })).toHaveCount(0);
        await page.getByRole('link', { name: '设置', exact: true }).click();
        const section = page.getByRole('region', { name: '这台电脑上的记录簿' });
        await section.scrollIntoViewIfNeeded();
        await expect(section.getByRole('row')).toHaveCount(3);
      },
    },
    {
      name: 'question before a book is removed',
      open: async (page) => {
        await page.getByRole('button', { name: `移除${otherBook.branchName}` }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'book without any copy',
      open: async (page) => {
        await confirmWith(page, '不移除');
        await page.getByRole('button', { name: `打开${otherBook.branchName}` }).click();
        await expect(page.getByRole('heading', { name: /^找不到/ })).toBeVisible();
      },
    },
    {
      name: 'back in the book that is there, the other removed',
      open: async (page) => {
        await page.getByRole('button', { name: /^打开“/ }).click();
        await page.getByRole('link', { name: '设置', exact: true }).click();
        await page.getByRole('button', { name: `移除${otherBook.branchName}` }).click();
        await confirmWith(page, '移除');
        const section = page.getByRole('region', { name: '这台电脑上的记录簿' });
        await expect(section.getByRole('row')).toHaveCount(2);
      },
    },
  ],
};
