import { expect, type Page } from '@playwright/test';

import { goTo } from './steps';

/** Where a roster made for the tests lies. */
export function rosterFile(name: string): string {
  return new URL(`../fixtures/rosters/${name}`, import.meta.url).pathname;
}

/** Chooses a file by the button, as the system's dialog would give it. */
export async function chooseRoster(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(选择文件|换一个文件)$/ }).click(),
  ]);
  await chooser.setFiles(path);
}

/** Opens the screen and the file, and waits until its rows are shown. */
export async function openRoster(page: Page, path: string): Promise<void> {
  await goTo(page, '/members');
  await expect(page.getByRole('heading', { level: 1, name: '党员' })).toBeVisible();
  await goTo(page, '/members/import');
  await expect(page.getByRole('heading', { level: 1, name: '导入名册' })).toBeVisible();
  await chooseRoster(page, path);
  await expect(page.getByRole('heading', { name: '会有哪些改动' })).toBeVisible();
}

/** Saves the roster by the dialog and answers where the download lies. */
export async function exportRoster(page: Page, kind: RegExp, path: string): Promise<string> {
  await goTo(page, '/members');
  await page.getByRole('button', { name: '导出名册' }).click();
  await page.getByRole('radio', { name: kind }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^导出 \d+ 人$/ }).click(),
  ]);
  await download.saveAs(path);
  return download.suggestedFilename();
}
