import { expect, type Locator, type Page } from '@playwright/test';

import { toPastedRoster } from './sample-roster';

/** In a browser the app has to be opened; the desktop's window shows it already. */
async function openApp(page: Page): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/');
}

/** Goes to a room by its address, in the browser and on the desktop alike. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${room}`);
}

/** First start: a new branch by its short form, with the 17th as its fixed day. */
export async function setUpBranch(
  page: Page,
  name = '中共伊金霍洛镇塔拉布拉格村支部委员会',
): Promise<void> {
  await openApp(page);
  await page.getByLabel('支部名称').fill(name);
  await page.getByLabel('上级党组织', { exact: true }).fill('中共伊金霍洛镇委员会');
  await page.getByLabel('每月几日').fill('17');
  await page.getByRole('button', { name: '新建支部' }).click();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
}

/** Takes over the rows of a roster as one would paste them from WPS. */
export async function pasteRows(page: Page, text: string, count: number): Promise<void> {
  await goTo(page, '/members/import');
  await page.getByLabel(/从 WPS 或 Excel 复制后粘贴到这里/).fill(text);
  await page.getByRole('button', { name: `导入 ${count} 人` }).click();
  await expect(page.getByRole('heading', { name: `已导入 ${count} 人` })).toBeVisible();
}

/** The roster of the sample branch by pasting; answers how many went in. */
export async function pasteRoster(page: Page): Promise<number> {
  const { text, members } = toPastedRoster();
  await pasteRows(page, text, members.length);
  return members.length;
}

/** Gives the member whose character has no code point the words that print in its place. */
export async function writeSubstitute(page: Page): Promise<void> {
  await goTo(page, '/members');
  await page.getByRole('link', { name: /^马/ }).click();
  await page.getByLabel('替代写法').fill('马韡（左韦右华）');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: '党员' })).toBeVisible();
}

/** The sample branch, ready made. */
export async function loadSample(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: '载入示例支部' }).click();
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible({ timeout: 30_000 });
}

/** Begins a record of a kind by the chooser. */
export async function beginRecord(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '新建记录' }).click();
  await page.getByRole('option', { name: kind }).click();
  await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible();
}

/** Waits until what was typed is on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveText(/^已保存 \d\d:\d\d$/);
}

/** Types into a field and leaves it, as dates and times are read on leaving. */
export async function typeAndLeave(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}
