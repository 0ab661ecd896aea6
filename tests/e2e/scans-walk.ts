import { expect, type Page } from '@playwright/test';

import { anEncryptedPdf } from '@tests/builders/pdf-files';

import { aPdfFile, aPhotoFile, asPdfFile } from './scan-files';
import { loadSample } from './steps';
import { enter, type Walk } from './walk';

const chooser = (page: Page) => page.getByLabel('选择扫描件');

async function goToScans(page: Page): Promise<void> {
  await page.getByRole('button', { name: '签字扫描件', exact: true }).click();
}

export const scans: Walk = {
  name: 'scans of signed papers',
  start: async (page) => {
    await loadSample(page);
    await enter(page, '记录');
    await page.getByRole('row').filter({ hasText: '已归档' }).first().getByRole('link').click();
    await expect(page.getByText(/已归档，封存号/)).toBeVisible();
    await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
  },
  screens: [
    {
      name: 'no scans yet',
      open: async (page) => {
        await goToScans(page);
        await expect(page.getByText('还没有扫描件。')).toBeVisible();
      },
    },
    {
      name: 'scans at a record',
      open: async (page) => {
        const files = [await aPdfFile('签到表.pdf', 14), await aPhotoFile(page, 'IMG_0617.jpg')];
        await chooser(page).setInputFiles(files);
        await expect(page.getByText('已装入 2 份扫描件。')).toBeVisible({ timeout: 60_000 });
        await goToScans(page);
      },
    },
    {
      name: 'a refused scan',
      open: async (page) => {
        await chooser(page).setInputFiles(asPdfFile('加密的选票统计.pdf', await anEncryptedPdf()));
        await expect(page.getByRole('alert')).toContainText('是加了密码的 PDF');
      },
    },
    {
      name: 'a page of a scan, large',
      open: async (page) => {
        await page.getByRole('button', { name: '放大查看签到表第 1 页' }).click();
        await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
      },
    },
    {
      name: 'a scan in 最近删除',
      open: async (page) => {
        await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
        await page.getByRole('button', { name: '取出第 1 份扫描件' }).click();
        await enter(page, '记录');
        await page.getByRole('link', { name: '最近删除' }).click();
        await expect(page.getByText('签到表，14 页')).toBeVisible();
      },
    },
  ],
};
