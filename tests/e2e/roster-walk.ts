import { expect, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { goTo, loadSample } from './steps';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** The roster over time: contacts, 政治生日, 党费, one member's dues, and 届次. */
export const rosterOverTime: Walk = {
  name: 'roster over time',
  start: loadSample,
  screens: [
    {
      name: 'contacts',
      open: async (page) => {
        await goTo(page, '/members/contacts');
        await expect(heading(page, '联系记录')).toBeVisible();
      },
    },
    {
      name: 'contacts, one to be entered',
      open: async (page) => {
        await page.getByRole('button', { name: '登记与李䶮的联系' }).click();
        await page.getByRole('button', { name: '登记联系' }).click();
        await expect(page.getByText('请填怎么联系的，如 电话')).toBeVisible();
      },
    },
    {
      name: 'political birthdays',
      open: async (page) => {
        await goTo(page, '/members/birthdays');
        await expect(heading(page, '政治生日')).toBeVisible();
      },
    },
    {
      name: 'dues',
      open: async (page) => {
        await goTo(page, '/members/dues');
        await expect(page.getByRole('region', { name: '党费台账' })).toBeVisible();
      },
    },
    {
      name: 'dues filled in as they are due',
      open: async (page) => {
        await page.getByRole('button', { name: '全部按应交填上' }).click();
        await expect(page.getByRole('button', { name: /^登记 \d+ 人，共/ })).toBeEnabled();
      },
    },
    {
      name: 'dues of one member',
      open: async (page) => {
        await page
          .getByRole('region', { name: '党费台账' })
          .getByRole('link', { name: '爱新觉罗·毓明' })
          .click();
        await expect(page.getByText(/按大额党费办理/)).toBeVisible();
      },
    },
    {
      name: 'member with a change of group',
      open: async (page) => {
        await goTo(page, '/members');
        await page.getByRole('link', { name: '郝䜣' }).click();
        await page.getByLabel('党小组', { exact: true }).selectOption({ label: '第一党小组' });
        await expect(page.getByLabel('党小组从哪天起')).toBeVisible();
      },
    },
  ],
};
