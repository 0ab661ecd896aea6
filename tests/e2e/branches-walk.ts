import { expect, type Page } from '@playwright/test';

import { makeBranchFolder } from './branch-folder';
import { heading, type Walk } from './walk';

const table = (page: Page) => page.getByRole('heading', { name: '2026年度，3 个支部' });

/** 各支部汇总 as a superior without a book meets it. */
export const branches: Walk = {
  name: 'branches of a superior',
  start: async (page) => {
    await page.goto('/');
    await page.getByRole('button', { name: '汇总各支部的移交包或备份' }).click();
  },
  screens: [
    {
      name: 'no packages yet',
      open: (page) => expect(heading(page, '各支部汇总')).toBeVisible(),
    },
    {
      name: 'table of branches',
      open: async (page) => {
        await page.getByLabel('各支部的包所在的文件夹').setInputFiles(makeBranchFolder());
        await expect(table(page)).toBeVisible();
      },
    },
    {
      name: 'details of a branch',
      open: async (page) => {
        await page.getByRole('rowheader').getByRole('button').first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'a passphrase that opens nothing',
      open: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByLabel('密码', { exact: true }).fill('不是这个');
        await page.keyboard.press('Enter');
        await expect(page.getByText('加了密码，给的密码打不开。')).toBeVisible();
      },
    },
  ],
};
