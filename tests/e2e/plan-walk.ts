import { expect, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { goTo, loadSample } from './steps';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

async function seePages(page: Page): Promise<void> {
  await expect(page.getByRole('img', { name: /第 ?1 ?页/ })).toBeVisible({ timeout: 30_000 });
}

/** The themes of a year as a branch keeps them in a chat; one line names no month. */
const themeList = ['2027年主题党日安排', '一月：冬闲学政策', '2月 送春联', '3月　学雷锋'].join(
  '\n',
);

/** A year has some 400 fields, and axe looks at each: one screen of it, in a walk of its own. */
const year: Walk = {
  name: 'plan',
  start: async (page) => {
    await loadSample(page);
    await page.getByRole('link', { name: '计划', exact: true }).click();
    await expect(heading(page, '计划')).toBeVisible();
  },
  screens: [
    {
      name: 'plan of a year with a day that cannot be read',
      open: async (page) => {
        await page.getByLabel('日子（2月第2行）').fill('31');
        await page.keyboard.press('Tab');
        await expect(page.getByText('2月没有31日')).toBeVisible();
      },
    },
  ],
};

const records: Walk = {
  name: 'plan and records',
  start: loadSample,
  screens: [
    {
      name: 'plan against records',
      open: async (page) => {
        await goTo(page, '/plan/2026/match');
        await expect(page.getByRole('region', { name: '计划外' })).toBeVisible();
      },
    },
    {
      name: 'record from the plan, what it takes over',
      open: async (page) => {
        await page.getByRole('button', { name: '按计划新建记录：12月主题党日' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'half-year and year-end',
      open: async (page) => {
        await page.getByRole('button', { name: '取消' }).click();
        await page.getByRole('link', { name: '半年小结、年底对账' }).click();
        await expect(page.getByRole('region', { name: '计划和开展' })).toBeVisible();
      },
    },
  ],
};

/** Apart from the others: axe looks at every character of a printed page. */
const papers: Walk = {
  name: 'plan on paper',
  start: loadSample,
  screens: [
    {
      name: 'year-end on paper',
      open: async (page) => {
        await goTo(page, '/plan/2026/summary/print');
        await expect(heading(page, '2026年计划对账表')).toBeVisible();
        await seePages(page);
      },
    },
    {
      name: 'plan on paper',
      open: async (page) => {
        await goTo(page, '/plan/2026/print');
        await expect(heading(page, '2026年计划')).toBeVisible();
        await seePages(page);
      },
    },
    {
      name: 'notice and sign-in sheet',
      open: async (page) => {
        await goTo(page, '/plan/2026');
        await page.getByRole('link', { name: '会前准备（12月第1行）' }).click();
        await expect(heading(page, /会前准备/)).toBeVisible();
        await page.getByLabel('要带什么').fill('笔记本、党徽');
        await seePages(page);
      },
    },
  ],
};

const fresh: Walk = {
  name: 'plan of a new year',
  start: loadSample,
  screens: [
    {
      name: 'year without a plan',
      open: async (page) => {
        await goTo(page, '/plan/2027');
        await expect(page.getByRole('heading', { name: '还没有2027年的计划' })).toBeVisible();
      },
    },
    {
      name: 'plan proposed from the rules',
      open: async (page) => {
        await page.getByRole('button', { name: '开始定2027年的计划' }).click();
        await page.getByRole('button', { name: '照固定日和规定拟计划' }).click();
        await expect(page.getByText(/放假安排还没有收录/)).toBeVisible();
      },
    },
    {
      name: 'themes from last year',
      open: async (page) => {
        await page.getByRole('button', { name: /^放进计划/ }).click();
        await page.getByRole('button', { name: '填主题' }).click();
        await expect(page.getByRole('button', { name: /^全部取用/ })).toBeVisible();
      },
    },
    {
      name: 'themes from a pasted list',
      open: async (page) => {
        await page.getByLabel('粘贴一份').check();
        await page.getByLabel(/按月的主题粘贴到这里/).fill(themeList);
        await expect(page.getByRole('button', { name: '全部取用（3条）' })).toBeVisible();
      },
    },
  ],
};

export const planWalks: readonly Walk[] = [year, records, papers, fresh];
