import { expect } from '@playwright/test';

import { choosePackage, putHandover, readCode, savePackage, takeOver } from './receiving-steps';
import { goTo, loadSample } from './steps';
import type { Walk } from './walk';

/** Where the package lies that the walk makes and then receives. */
const packagePath = `test-results/receiving-walk-${process.pid}.zip`;

/** 接收 on the giver's own machine, where most notes are shown. */
export const receiving: Walk = {
  name: 'receiving',
  start: async (page) => {
    await loadSample(page);
    await page.evaluate(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
    });
    await putHandover(page);
    await savePackage(page, packagePath);
    await goTo(page, '/handover/receiving');
  },
  screens: [
    {
      name: 'receiving',
      open: (page) => expect(page.getByRole('heading', { name: '接收移交' })).toBeVisible(),
    },
    {
      name: 'receiving, a file that is none',
      open: async (page) => {
        const buffer = Buffer.from('no package');
        await choosePackage(page, { name: '照片.zip', mimeType: 'application/zip', buffer });
        await expect(page.getByRole('heading', { name: '不能接收' })).toBeVisible();
      },
    },
    {
      name: 'receiving, the package judged, a wrong code',
      open: async (page) => {
        await page.getByRole('button', { name: '换一个文件' }).click();
        await choosePackage(page, packagePath);
        await page.getByLabel('移交清单上的核对码').fill('7DQA-2M0K', { timeout: 60_000 });
        await expect(page.getByText(/和这个包不一样/)).toBeVisible();
      },
    },
    {
      name: 'receiving, taken over',
      open: async (page) => {
        await takeOver(page, await readCode(packagePath));
      },
    },
    {
      name: 'receiving, received before',
      open: async (page) => {
        await page.getByRole('button', { name: '打开接收的记录簿' }).click();
        await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
        await goTo(page, '/handover/receiving');
        await choosePackage(page, packagePath);
        await expect(page.getByRole('heading', { name: '已经接收过' })).toBeVisible({
          timeout: 60_000,
        });
      },
    },
  ],
};
