import { expect, type Page } from '@playwright/test';

import { goTo } from './steps';

/** Begins a 移交 in the sample's book; its first step is open and counted. */
export async function beginHandover(page: Page): Promise<void> {
  await goTo(page, '/handover');
  await page.getByRole('button', { name: '开始移交' }).click();
  await expect(page.getByRole('region', { name: '记录簿里有什么' })).toBeVisible();
}

export async function openStep(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '移交各步' }).getByRole('link', { name }).click();
}
