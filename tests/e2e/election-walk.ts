import { expect, type Page } from '@playwright/test';

import { goTo, loadSample, waitUntilSaved } from './steps';
import type { Walk } from './walk';

/** Begins an election of the open book and waits for its preparation list. */
export async function beginElection(page: Page): Promise<void> {
  await goTo(page, '/handover/election');
  await page.getByRole('button', { name: '开始准备换届' }).click();
  await expect(page.getByRole('heading', { name: '准备清单' })).toBeVisible();
}

/** Goes to a part of the election that is open. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '换届各步' })
    .getByRole('link', { name, exact: true })
    .click();
}

/** Picks a person by letters, with the keyboard alone. */
export async function pick(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

export const election: Walk = {
  name: 'election',
  start: loadSample,
  screens: [
    {
      name: 'term and elections, none yet',
      open: async (page) => {
        await goTo(page, '/handover/election');
        await expect(page.getByRole('heading', { name: '本届任期' })).toBeVisible();
        await expect(page.getByRole('heading', { name: '还没有登记换届' })).toBeVisible();
      },
    },
    {
      name: 'preparation list with offered days',
      open: async (page) => {
        await page.getByRole('button', { name: '开始准备换届' }).click();
        await page.getByLabel('拟定选举日期').fill('20261125');
        await page.keyboard.press('Tab');
        await page.getByRole('button', { name: /^应办日期填2026年10月25日/ }).click();
        await expect(page.getByText('已过29天未办')).toBeVisible();
      },
    },
    {
      name: 'candidates, too few',
      open: async (page) => {
        await openPart(page, '候选人');
        await page.getByRole('button', { name: '大会选举支委会委员' }).click();
        for (const letters of ['wu', 'hy', 'zg']) await pick(page, '添加支委会委员候选人', letters);
        await expect(page.getByText(/差额选举，候选人至少4名/)).toBeVisible();
      },
    },
    {
      name: 'arrivals with an exemption that lacks consent',
      open: async (page) => {
        await openPart(page, '到会');
        await page.getByRole('button', { name: '今天开会' }).click();
        for (const letters of ['wu', 'hy', 'zg']) await pick(page, '谁到了', letters);
        await pick(page, '添加监票人', 'zg');
        await pick(page, '添加不计入应到的人', 'e');
        await expect(page.getByText(/现在仍计入应到/)).toBeVisible();
        await page.getByRole('combobox', { name: '谁到了' }).focus();
        await page.keyboard.type('w');
        await waitUntilSaved(page);
      },
    },
    {
      name: 'what the record of an election takes over',
      open: async (page) => {
        await openPart(page, '会议记录');
        await expect(page.getByRole('button', { name: '写入会议记录' })).toBeVisible();
      },
    },
    {
      name: 'elections, one in preparation',
      open: async (page) => {
        await page.getByRole('link', { name: '任期和历次换届' }).click();
        await expect(page.getByText(/^已开会$/)).toBeVisible();
      },
    },
  ],
};
