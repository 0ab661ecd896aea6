import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type ElectronApplication, type Page } from '@playwright/test';

import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';

import { goTo, loadSample } from '../e2e/steps';

import { emptyTables } from './empty-tables';
import { killApp, test, type Started } from './launch';

async function answerFolderDialogWith(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

/** Has backups go to a folder of this test alone, which takes the place of a stick. */
async function useStick({ app, page }: Started, dataFolder: string): Promise<string> {
  const stick = join(dataFolder, 'stick');
  await mkdir(stick);
  await loadSample(page);
  await goTo(page, '/settings/backups');
  await answerFolderDialogWith(app, stick);
  await page.getByRole('button', { name: '换一个文件夹' }).click();
  await expect(page.getByText(stick)).toBeVisible();
  return stick;
}

async function backUpNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: '现在备份' }).click();
  await expect(page.getByRole('cell', { name: '手动' }).first()).toBeVisible({ timeout: 60_000 });
}

test('a backup lies whole in the chosen folder and becomes a new book', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(180_000);
  const started = await start();
  const { page } = started;
  const stick = await useStick(started, dataFolder);
  await expect(page.getByRole('link', { name: '还没有备份' })).toBeVisible();
  await backUpNow(page);
  await expect(page.getByRole('link', { name: /^备份：今天 \d\d:\d\d$/ })).toBeVisible({
    timeout: 40_000,
  });
  const names = await readdir(stick);
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^支部记录簿备份 .+ 手动 [0-9a-f]{6}\.zip$/);
  const bytes = new Uint8Array(await readFile(join(stick, names[0] ?? '')));
  expect(await openBook(toByteSource(bytes), { dataVersion: 99 })).toMatchObject({ ok: true });

  await goTo(page, '/settings/restore');
  await page.getByRole('button', { name: /的备份$/ }).click();
  await expect(page.getByText('记录：完全相同。')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('照片：完全相同。')).toBeVisible();
  await page.getByRole('button', { name: '恢复成一本新的记录簿' }).click();
  await page.getByRole('button', { name: '打开新的记录簿' }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 30_000 });
  await goTo(page, '/settings');
  await expect(page.getByText(/（恢复自 \d{4}-\d\d-\d\d）/)).toBeVisible();
  expect((await readdir(stick)).filter((name) => name.includes('导入前'))).toHaveLength(1);
});

test('a stick that is not there is told, and the backup goes to this computer', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(120_000);
  const started = await start();
  const { page } = started;
  const stick = await useStick(started, dataFolder);
  await rm(stick, { recursive: true });
  await backUpNow(page);
  await expect(page.getByText(/可能是 U 盘没有插好/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'U 盘没插，备份存在本机' })).toBeVisible({
    timeout: 40_000,
  });
});

test('where database and journal are both lost, the backup is offered and brings the book back', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(180_000);
  const started = await start();
  const { app, page } = started;
  await useStick(started, dataFolder);
  await backUpNow(page);
  await page.evaluate(emptyTables, []);
  await killApp(app);
  await rm(`${dataFolder}-journal`, { recursive: true });

  const second = await start();
  await expect(second.page.getByRole('heading', { name: /^找不到.+的资料$/ })).toBeVisible({
    timeout: 30_000,
  });
  await second.page.getByRole('button', { name: /的备份$/ }).click();
  await second.page
    .getByRole('button', { name: '恢复成一本新的记录簿' })
    .click({ timeout: 60_000 });
  await second.page.getByRole('button', { name: '打开新的记录簿' }).click({ timeout: 60_000 });
  await expect(second.page.getByRole('heading', { name: '最近归档' })).toBeVisible({
    timeout: 30_000,
  });
  await goTo(second.page, '/settings/verification');
  await second.page.getByRole('button', { name: '现在核验' }).click();
  await expect(second.page.getByText('都和封存、存入时一样')).toBeVisible({ timeout: 60_000 });
});
