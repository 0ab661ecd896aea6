import { expect, type Page } from '@playwright/test';

import { goTo } from './steps';

export const passphrase = 'hongqi 2026';

/** Sets the lock up on the settings page; answers the recovery code. */
export async function setUpLock(page: Page): Promise<string> {
  await goTo(page, '/settings');
  await page.getByLabel('口令', { exact: true }).fill(passphrase);
  await page.getByLabel('再输一次').fill(passphrase);
  await page.getByRole('button', { name: '设置窗口口令' }).click();
  const code = (await page.getByLabel('恢复码', { exact: true }).textContent()) ?? '';
  expect(code).toMatch(/^([0-9A-Z]{4} ){4}[0-9A-Z]{4}$/);
  await expect(page.getByRole('button', { name: '启用窗口口令' })).toBeDisabled();
  await page.getByLabel(/已经抄在纸上/).check();
  await page.getByRole('button', { name: '启用窗口口令' }).click();
  await expect(page.getByText('窗口口令已启用')).toBeVisible();
  return code;
}

export const lockTitle = (page: Page) => page.getByRole('heading', { name: '支部记录簿已锁定' });

export async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '解锁' }).click();
}
