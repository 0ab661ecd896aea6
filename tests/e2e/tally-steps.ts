import { expect, type Page } from '@playwright/test';

import { typeAndLeave } from './steps';

/** Reads ballots by keys: the digits of those voted for, or 0. */
export async function readBallots(page: Page, all: readonly string[]): Promise<void> {
  for (const ballot of all) {
    for (const key of ballot) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  }
}

export async function giveOut(page: Page, issued: string, returned: string): Promise<void> {
  await typeAndLeave(page.getByLabel('发出选票（张）'), issued);
  await typeAndLeave(page.getByLabel('收回选票（张）'), returned);
}

export async function finishReading(page: Page): Promise<void> {
  await page.getByRole('button', { name: '读完了', exact: true }).click();
}

/** Gives ballots out and reads all of them twice, the same each time. */
export async function countTwice(page: Page, ballots: readonly string[]): Promise<void> {
  await giveOut(page, String(ballots.length), String(ballots.length));
  for (const heading of ['第一遍计票', '第二遍计票']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await readBallots(page, ballots);
    await finishReading(page);
  }
}
