import { expect, type Page } from '@playwright/test';

import { goTo } from './steps';

/** The room in which the pages are scrolled. */
export const pagesOf = (page: Page) => page.getByRole('region', { name: /^页面预览，共 \d+ 页$/ });

/** The page of this number, as it is drawn. */
export const sheetOf = (page: Page, pageNumber: number) =>
  pagesOf(page).getByRole('img', { name: new RegExp(`，第${pageNumber}页，`, 'u') });

/** Opens the book of a year of the sample and waits until its pages are there. */
export async function openBook(page: Page, bookYear = 2026): Promise<void> {
  await goTo(page, `/book/${bookYear}`);
  await expect(page.getByRole('heading', { level: 1, name: '成册' })).toBeVisible();
  await expect(pagesOf(page)).toBeVisible({ timeout: 60_000 });
}

/** Goes to another part of the sheet of choices. */
export async function openPart(page: Page, name: '内容' | '文字' | '打印'): Promise<void> {
  await page
    .getByRole('navigation', { name: '册子', exact: true })
    .getByRole('link', { name })
    .click();
}

/** A line of the contents beside the pages. */
export const outlineLine = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '册子目录' }).getByRole('button', { name }).first();

/** Saves what is chosen; answers where the download lies. */
export async function saveFile(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: '保存 PDF' }).click();
  const path = await (await downloading).path();
  await expect(page.getByText(/^已保存：/)).toBeVisible();
  return path;
}
