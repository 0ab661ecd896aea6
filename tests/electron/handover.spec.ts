import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, type ElectronApplication } from '@playwright/test';

import { toConfirmationCode, toPackageCode } from '@shared/handover/handover-codes';
import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';

import { goTo, loadSample } from '../e2e/steps';

import { test } from './launch';

async function answerDialogsWith(
  app: ElectronApplication,
  file: string,
  folder: string,
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.file });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.folder] });
    },
    { file, folder },
  );
}

test('a package lies whole on the stick; confirmed, the book is read-only and can be removed', async ({
  dataFolder,
  start,
}) => {
  test.setTimeout(300_000);
  const { app, page } = await start();
  const stick = join(dataFolder, 'stick');
  await mkdir(stick);
  const path = join(stick, '移交包.zip');
  await answerDialogsWith(app, path, stick);
  await loadSample(page);
  await goTo(page, '/settings/backups');
  await page.getByRole('button', { name: '换一个文件夹' }).click();
  await expect(page.getByText(stick)).toBeVisible();

  await goTo(page, '/handover');
  await page.getByRole('button', { name: '开始移交' }).click();
  const steps = page.getByRole('navigation', { name: '移交各步' });
  await steps.getByRole('link', { name: '移交包' }).click();
  await page.getByRole('button', { name: '写移交包', exact: true }).click();
  await expect(page.getByText(/已写好并读回核对过/)).toBeVisible({ timeout: 200_000 });
  expect(await readdir(stick)).toEqual(['移交包.zip']);
  const bytes = new Uint8Array(await readFile(path));
  const opened = await openBook(toByteSource(bytes), { dataVersion: 99 });
  if (!opened.ok) throw new Error(opened.error.problem.what);
  const sha256 = opened.value.tagManifestSha256 ?? '';
  await expect(page.getByText(toPackageCode(sha256))).toBeVisible();

  await steps.getByRole('link', { name: '签字、确认' }).click();
  await page.getByLabel('接收人的确认码').fill(await toConfirmationCode(sha256));
  await page.getByRole('button', { name: '确认移交' }).click();
  await expect(page.getByRole('heading', { name: '已移交' })).toBeVisible();
  await page.getByRole('button', { name: '从这台电脑移除' }).click();
  await expect(page.getByText(`备份在“${stick}”`)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(page.getByRole('button', { name: '载入示例支部' })).toBeVisible({ timeout: 60_000 });
  expect((await readdir(stick)).filter((name) => name.includes('手动'))).toHaveLength(1);
});
