import { expect, type Page } from '@playwright/test';

import { chooseRoster, openRoster, rosterFile } from './roster-files';
import type { Walk } from './walk';
import { goTo, loadSample, setUpBranch } from './steps';

async function importEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^导入 \d+ 人/ }).click();
  await expect(page.getByRole('heading', { name: /^已导入/ })).toBeVisible();
}

/** One who shares a name with a member, and one whose phone is new. */
const namesakes = [
  '姓名\t出生日期\t人员类别\t入党日期\t转正日期\t联系电话',
  '王伟\t1970.1\t正式党员\t1999-07-01\t2000-07-01\t13800000009',
  '欧阳春晓\t1992-08-09\t预备党员\t2026-03-17\t\t13800000010',
].join('\n');

/** Importing and exporting a roster. */
export const rosterImport: Walk = {
  name: 'rosters from and to Excel',
  start: async (page) => {
    await setUpBranch(page);
    await goTo(page, '/members/import');
  },
  screens: [
    {
      name: 'import, nothing chosen',
      open: (page) =>
        expect(page.getByRole('heading', { level: 1, name: '导入名册' })).toBeVisible(),
    },
    {
      name: 'import, a file that is none',
      open: async (page) => {
        await chooseRoster(page, new URL('../fixtures/photos/plain.jpg', import.meta.url).pathname);
        await expect(page.getByRole('alert')).toBeVisible();
      },
    },
    {
      name: 'import, the survey form',
      open: (page) => openRoster(page, rosterFile('survey-form.xlsx')),
    },
    { name: 'import, done', open: importEverything },
    {
      name: 'import, changes and refused rows',
      open: (page) => openRoster(page, rosterFile('rows-of-all-kinds.xlsx')),
    },
    {
      name: 'import, who is who',
      open: async (page) => {
        await goTo(page, '/members/import');
        await page.getByRole('button', { name: '不用这个文件' }).click();
        await page.getByLabel(/从 WPS 或 Excel 复制后粘贴到这里/).fill(namesakes);
        await page.getByLabel('第 2 行 王伟 是谁').scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'import, one of three sheets',
      open: (page) => openRoster(page, rosterFile('three-sheets.xlsx')),
    },
  ],
};

/** Exporting the sample's roster. */
export const rosterExport: Walk = {
  name: 'roster to Excel',
  start: loadSample,
  screens: [
    {
      name: 'export of the roster',
      open: async (page) => {
        await goTo(page, '/members');
        await page.getByRole('button', { name: '导出名册' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
  ],
};
