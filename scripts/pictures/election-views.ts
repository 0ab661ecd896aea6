import type { Page } from '@playwright/test';

import { goTo, type View } from './view';

const openPart = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '换届各步' })
    .getByRole('link', { name, exact: true })
    .click();

async function pick(page: Page, label: string, letters: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(letters);
  await page.keyboard.press('Enter');
}

async function readBallots(page: Page, ballots: readonly string[]): Promise<void> {
  for (const ballot of ballots) {
    await page.keyboard.type(ballot);
    await page.keyboard.press('Enter');
  }
}

/** 38 ballots of three names each, after which the third and the fourth candidate are equal. */
const ballots = ['123', '124', '123', '124', '134', '123', '124', '234', '123', '124'];
const allBallots = [...ballots, ...ballots, ...ballots, ...ballots.slice(0, 8)];

async function prepareMeeting(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: '载入示例支部' }).click();
  await page.getByRole('heading', { name: '最近归档' }).waitFor();
  await goTo(page, '/handover/election');
  await page.getByRole('button', { name: '开始准备换届' }).click();
  await page.getByLabel('新一届届次').fill('第十三届');
  await openPart(page, '候选人');
  await page.getByRole('button', { name: '大会选举支委会委员' }).click();
  for (const letters of ['wu', 'hy', 'zg', 'l']) await pick(page, '添加支委会委员候选人', letters);
  await openPart(page, '到会');
  await page.getByRole('button', { name: '今天开会' }).click();
  await pick(page, '添加监票人', 'b');
  await pick(page, '添加计票人', 'd');
}

/** An election of the sample branch as its secretary goes through it. */
export const electionViews: readonly View[] = [
  {
    name: 'election-arrivals',
    by: 'giver',
    open: async (page) => {
      await prepareMeeting(page);
      const boxes = page.getByRole('region', { name: '名单' }).getByRole('checkbox');
      for (const box of (await boxes.all()).slice(0, allBallots.length)) await box.check();
      await page.getByRole('status', { name: '到会人数' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'election-tally',
    by: 'giver',
    open: async (page) => {
      await openPart(page, '计票');
      for (const label of ['发出选票（张）', '收回选票（张）']) {
        await page.getByLabel(label).fill(String(allBallots.length));
        await page.getByLabel(label).press('Tab');
      }
      await readBallots(page, allBallots.slice(0, 27));
      await page.keyboard.type('23');
    },
  },
  {
    name: 'election-result',
    by: 'giver',
    open: async (page) => {
      await page.keyboard.type('4');
      await page.keyboard.press('Enter');
      await readBallots(page, allBallots.slice(28));
      await page.getByRole('button', { name: '读完了', exact: true }).click();
      await page.getByRole('heading', { name: '第二遍计票' }).waitFor();
      await readBallots(page, allBallots);
      await page.getByRole('button', { name: '读完了', exact: true }).click();
      await page.getByRole('link', { name: '看结果' }).click();
    },
  },
];
