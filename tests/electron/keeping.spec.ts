import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { beginRecord, loadSample, pasteRoster, setUpBranch, waitUntilSaved } from '../e2e/steps';

import { emptyTables } from './empty-tables';
import { killApp, quit, test } from './launch';

const toJournalFolder = (dataFolder: string) => `${dataFolder}-journal`;

test.afterEach(async ({ dataFolder }) => {
  await rm(toJournalFolder(dataFolder), { recursive: true, force: true });
});

/** A branch with its roster and a draft whose theme was just acknowledged. */
async function writeBook(page: Page): Promise<number> {
  await setUpBranch(page);
  const members = await pasteRoster(page);
  await page.getByRole('link', { name: '今日', exact: true }).click();
  await beginRecord(page, '主题党日');
  await page.getByLabel('主题', { exact: true }).fill('断电前写下的主题');
  await waitUntilSaved(page);
  return members;
}

async function expectBook(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: '断电前写下的主题' })).toBeVisible();
}

const account = (page: Page) => page.getByRole('region', { name: '打开时核对了资料' });

test('what was acknowledged comes back after a kill and the loss of the whole profile', async ({
  dataFolder,
  start,
}) => {
  const first = await start();
  const members = await writeBook(first.page);
  await killApp(first.app);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

  const second = await start();
  await expectBook(second.page);
  await expect(account(second.page)).toContainText('已从留底找回 1 本记录簿');
  await expect(account(second.page)).toContainText(`已从留底恢复 1 份记录、${members} 名党员`);
  await account(second.page).getByRole('button', { name: '知道了' }).click();
  await expect(account(second.page)).toHaveCount(0);
  await quit(second.app);

  const third = await start();
  await expectBook(third.page);
  await expect(account(third.page)).toHaveCount(0);
});

test('a journal that was deleted is made anew from the book', async ({ dataFolder, start }) => {
  const first = await start();
  const members = await writeBook(first.page);
  await quit(first.app);
  await rm(toJournalFolder(dataFolder), { recursive: true });

  const second = await start();
  await expectBook(second.page);
  await expect(account(second.page)).toContainText('没有找到这本记录簿的留底');
  await quit(second.app);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

  const third = await start();
  await expectBook(third.page);
  await expect(account(third.page)).toContainText(`${members} 名党员`);
});

test.describe('a database that was emptied', () => {
  for (const tables of [['meta', 'branch', 'members', 'records'], ['records']]) {
    test(`comes back: ${tables.join(', ')}`, async ({ start }) => {
      const first = await start();
      await writeBook(first.page);
      await first.page.evaluate(emptyTables, tables);
      await killApp(first.app);

      const second = await start();
      await expectBook(second.page);
      await expect(account(second.page)).toContainText(`原来那份资料没有动`);
    });
  }
});

test('an older profile that was put back is not written to, and the newer book opens', async ({
  dataFolder,
  start,
}) => {
  const first = await start();
  await setUpBranch(first.page);
  await quit(first.app);
  const old = `${dataFolder}-old`;
  await cp(dataFolder, old, { recursive: true });
  const second = await start();
  await expect(second.page.getByRole('heading', { name: '今日' })).toBeVisible();
  const members = await pasteRoster(second.page);
  await quit(second.app);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  await cp(old, dataFolder, { recursive: true });
  await rm(old, { recursive: true });

  const third = await start();
  await expect(account(third.page)).toContainText('比留底旧');
  await expect(account(third.page)).toContainText(`${members} 名党员`);
  expect(await readdir(join(toJournalFolder(dataFolder)))).toHaveLength(1);
});

/** Rows of a table of the page's only book; runs in the page. */
function countRows(table: string): Promise<number> {
  return new Promise((resolve) => {
    void indexedDB.databases().then((databases) => {
      const name = databases.find((one) => one.name?.startsWith('book-'))?.name ?? '';
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const counting = opening.result.transaction(table).objectStore(table).count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  });
}

test('photos come back with the book, and thumbnails are drawn again', async ({
  dataFolder,
  start,
}) => {
  const first = await start();
  await loadSample(first.page);
  const photos = await first.page.evaluate(countRows, 'photoImages');
  await killApp(first.app);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

  const { page } = await start();
  await expect(account(page)).toContainText(`${photos} 张照片`, { timeout: 30_000 });
  expect(await page.evaluate(countRows, 'photoImages')).toBe(photos);
  expect(await page.evaluate(countRows, 'thumbnails')).toBe(0);
  await page.getByRole('link', { name: '入冬先问冷不冷：取暖安全和年底的事', exact: true }).click();
  const thumbnails = page.locator('#photos img');
  await expect(thumbnails).toHaveCount(2);
  await expect
    .poll(() =>
      thumbnails.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
    )
    .toEqual([320, 320]);
  await expect.poll(() => page.evaluate(countRows, 'thumbnails')).toBe(2);
});
