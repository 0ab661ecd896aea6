import { expect } from '@playwright/test';

import { beginElection, openPart, pick } from './election-walk';
import { loadSample } from './steps';
import { finishReading, giveOut, readBallots } from './tally-steps';
import type { Walk } from './walk';

const ballots = ['123', '124', '134', '234'];

/** Candidates, two counts and the result of an election of the sample branch. */
export const tally: Walk = {
  name: 'tally of an election',
  start: async (page) => {
    await loadSample(page);
    await beginElection(page);
    await openPart(page, '候选人');
    await page.getByRole('button', { name: '大会选举支委会委员' }).click();
    for (const letters of ['wu', 'hy', 'zg', 'l']) {
      await pick(page, '添加支委会委员候选人', letters);
    }
    await openPart(page, '到会');
    await page.getByRole('button', { name: '今天开会' }).click();
    const boxes = page.getByRole('region', { name: '名单' }).getByRole('checkbox');
    for (const box of (await boxes.all()).slice(0, 36)) await box.check();
    await openPart(page, '计票');
  },
  screens: [
    {
      name: 'first reading, a ballot with too many',
      open: async (page) => {
        await giveOut(page, '36', '4');
        await expect(page.getByRole('heading', { name: '第一遍计票' })).toBeVisible();
        await readBallots(page, ballots.slice(0, 3));
        await page.keyboard.type('1234');
        await expect(page.getByText(/这一张作废/)).toBeVisible();
      },
    },
    {
      name: 'two readings that differ',
      open: async (page) => {
        await page.keyboard.press('1');
        await page.keyboard.press('Enter');
        await finishReading(page);
        await expect(page.getByRole('heading', { name: '第二遍计票' })).toBeVisible();
        await readBallots(page, ballots.with(1, '123'));
        await finishReading(page);
        await expect(page.getByRole('heading', { name: '两遍对不上的' })).toBeVisible();
      },
    },
    {
      name: 'result',
      open: async (page) => {
        await page.getByRole('button', { name: '重读第 2 张' }).click();
        await page.keyboard.press('3');
        await page.keyboard.press('4');
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: '看结果' }).click();
        await expect(page.getByRole('heading', { name: /^第一轮/ })).toBeVisible();
      },
    },
  ],
};
