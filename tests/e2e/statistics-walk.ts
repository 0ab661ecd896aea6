import { expect, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { goTo, loadSample } from './steps';

const table = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openView(page: Page, name: string, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '各表' }).getByRole('link', { name }).click();
  await expect(table(page, title)).toBeVisible({ timeout: 20_000 });
}

const ofMembers: Walk = {
  name: 'statistics of members',
  start: loadSample,
  screens: [
    {
      name: 'attendance',
      open: async (page) => {
        await page.getByRole('link', { name: '统计', exact: true }).click();
        await expect(table(page, '党员出席情况')).toBeVisible({ timeout: 20_000 });
      },
    },
    {
      name: 'what a number counts',
      open: async (page) => {
        await page.getByRole('button', { name: /^诸葛建国，应参加/ }).click();
        await expect(page.getByRole('dialog').getByText(/数到的记录，共 \d+ 份/)).toBeVisible();
      },
    },
    {
      name: 'months',
      open: async (page) => {
        await page.getByRole('button', { name: '关闭' }).click();
        await openView(page, '逐月', '逐月出席情况');
      },
    },
    { name: 'kinds', open: (page) => openView(page, '按类别', '各类活动参加情况') },
    { name: 'hours', open: (page) => openView(page, '学时', '党员学时') },
  ],
};

const ofTheBranch: Walk = {
  name: 'statistics of the branch',
  start: async (page) => {
    await loadSample(page);
    await page.getByRole('link', { name: '统计', exact: true }).click();
  },
  screens: [
    { name: 'absences', open: (page) => openView(page, '请假和缺席', '请假和缺席登记') },
    { name: 'year', open: (page) => openView(page, '全年一览', '各类记录逐月份数') },
    { name: 'talks', open: (page) => openView(page, '谈心谈话', '谈心谈话：委员之间') },
    { name: 'summary', open: (page) => openView(page, '一张表格', '一张表格') },
  ],
};

const onPaper: Walk = {
  name: 'statistics on paper',
  start: async (page) => {
    await loadSample(page);
    await goTo(page, '/statistics/year');
    await expect(table(page, '各类记录逐月份数')).toBeVisible({ timeout: 20_000 });
  },
  screens: [
    {
      name: 'months of one’s own',
      open: async (page) => {
        await page.getByLabel('期间').selectOption('自选月份');
        await page.getByRole('combobox', { name: /^从/ }).selectOption('2026年3月');
        await expect(page.getByText(/^2026年3月至12月，按/)).toBeVisible();
      },
    },
    {
      name: 'printed tables',
      open: async (page) => {
        await page.getByRole('button', { name: '打印预览' }).click();
        await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
      },
    },
    {
      name: 'a year without records',
      open: async (page) => {
        await goTo(page, '/statistics/attendance?period=2020');
        await expect(page.getByText('2020年度还没有归档的记录')).toBeVisible();
      },
    },
  ],
};

export const statistics: readonly Walk[] = [ofMembers, ofTheBranch, onPaper];
