import { expect, type FileChooser, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { goTo, loadSample } from './steps';

async function pickFile(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Where the copy lies that the walk saves and then looks at. */
let savedCopy = '';

export const backups: Walk = {
  name: 'backups',
  start: async (page) => {
    await loadSample(page);
    // Chromium's own dialog cannot be answered by a test; without it the file is a download.
    await page.evaluate(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
    });
    await goTo(page, '/settings/backups');
  },
  screens: [
    {
      name: 'backups with a weak passphrase',
      open: async (page) => {
        await page.getByLabel(/加密码/).check();
        await page.getByLabel('密码', { exact: true }).fill('12345678');
        await expect(page.getByText(/密码只有数字/)).toBeVisible();
      },
    },
    {
      name: 'backups with a saved copy',
      open: async (page) => {
        await page.getByLabel(/加密码/).uncheck();
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: 60_000 }),
          page.getByRole('button', { name: '另存一份' }).click(),
        ]);
        savedCopy = await download.path();
        await expect(page.getByText(/已存好并核对过/)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'restore',
      open: async (page) => {
        await goTo(page, '/settings/restore');
        await expect(page.getByRole('heading', { level: 1, name: '恢复' })).toBeVisible();
      },
    },
    {
      name: 'restore, a file that is none',
      open: async (page) => {
        const buffer = Buffer.from('no package');
        await pickFile(page, { name: '会议照片.zip', mimeType: 'application/zip', buffer });
        await expect(page.getByRole('heading', { name: '不能用来恢复' })).toBeVisible();
      },
    },
    {
      name: 'restore, what is in the file',
      open: async (page) => {
        await page.getByRole('button', { name: '换一个文件' }).click();
        await pickFile(page, savedCopy);
        await expect(page.getByText('记录：完全相同。')).toBeVisible({ timeout: 60_000 });
      },
    },
  ],
};
