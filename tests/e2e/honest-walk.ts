import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import type { MeetingRecord } from '../../shared/domain/record';

import type { Walk } from './walk';
import { beginRecord, goTo, loadSample } from './steps';

/** The longest paragraph of a 党课 in the sample. */
function lectureOfSample(): string {
  const file = new URL('../../resources/sample/records.json', import.meta.url);
  const records = JSON.parse(readFileSync(file, 'utf8')) as readonly MeetingRecord[];
  const lectures = records.filter(({ content }) => content.kinds.includes('lecture'));
  const texts = lectures.flatMap(({ content }) => content.minutes.map(({ text }) => text));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

async function toFiling(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '本页各部分' })
    .getByRole('button', { name: '归档检查' })
    .click();
}

/** 今日 with its reminders, the branch's own rules, and a record held against earlier ones. */
export const honest: Walk = {
  name: 'reminders, local rules and comparisons',
  start: loadSample,
  screens: [
    {
      name: 'today, asking how long to put something aside',
      open: async (page) => {
        await goTo(page, '/');
        await page
          .getByRole('region', { name: '要办的事' })
          .getByRole('button', { name: /^暂时放下/ })
          .first()
          .click();
        await expect(page.getByRole('group', { name: '放到什么时候' })).toBeVisible();
      },
    },
    {
      name: 'today with something put aside',
      open: async (page) => {
        await page.getByRole('button', { name: '一周后再提' }).click();
        await page.getByRole('button', { name: /^看放下的/ }).click();
        await expect(page.getByRole('button', { name: /^放回来/ })).toBeVisible();
      },
    },
    {
      name: 'local rules with an empty form',
      open: async (page) => {
        await goTo(page, '/settings/local-rules');
        await page.getByRole('button', { name: '自定：党课的次数' }).click();
        await page.getByRole('button', { name: '保存', exact: true }).click();
        await expect(page.getByText('请写明依据').first()).toBeVisible();
      },
    },
    {
      name: 'local rules with one of the branch',
      open: async (page) => {
        await page.getByLabel('至少（次）').fill('1');
        await page.getByLabel('依据').fill('红海子镇党委〔2026〕2号');
        await page.getByRole('button', { name: '保存', exact: true }).click();
        await expect(page.getByText('党课每季度至少1次', { exact: true })).toBeVisible();
      },
    },
    {
      name: 'a record much like an earlier one, side by side',
      open: async (page) => {
        await goTo(page, '/');
        await beginRecord(page, '党课');
        await page.getByLabel('第 1 段', { exact: true }).fill(`${lectureOfSample()}我市很重视。`);
        await toFiling(page);
        await page
          .getByRole('button', { name: /^对照着看/ })
          .first()
          .click({ timeout: 20_000 });
        await expect(page.getByRole('region', { name: '以前的一份' })).toBeVisible();
      },
    },
  ],
};
