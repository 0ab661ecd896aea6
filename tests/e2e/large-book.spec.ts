import { expect, test, type Page } from '@playwright/test';

import { harnessPage, serveSite, type Site } from '../harness/serve-site';

import { searchFor } from './search-walk';

let site: Site;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await serveSite({ page: harnessPage, hasApp: true });
});

test.afterAll(async () => {
  await site.close();
});

/** 400 records in one year. */
async function openLargeBook(page: Page): Promise<void> {
  await page.goto(site.pageUrl);
  const book = { records: 400, years: 1, attendees: 5, textLength: 200 };
  await page.evaluate((size) => window.harness.makeLargeBook(size), book);
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
}

const records = (page: Page) => page.getByRole('group', { name: /^记录/ }).getByRole('option');
const rows = (page: Page) => page.locator('.record-table tbody tr:not([aria-hidden])');

test('a search over many records shows a part of them at a time', async ({ page }) => {
  await openLargeBook(page);
  await searchFor(page, '负责');
  await expect(page.getByText('共 400 份，这里是第 1 到第 30 份')).toBeVisible();
  await expect(records(page)).toHaveCount(30);
  const newest = await records(page).first().textContent();
  await page.getByRole('button', { name: '后面的记录' }).click();
  await expect(page.getByText('共 400 份，这里是第 31 到第 60 份')).toBeVisible();
  await expect(records(page)).toHaveCount(30);
  // The keys go on in the list.
  await page.keyboard.press('End');
  await expect(records(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: '前 30 份' }).click();
  await expect(records(page).first()).toHaveText(newest ?? '');
  await searchFor(page, '第1600份');
  await expect(records(page)).toHaveCount(1);
});

test('a long list draws what is near, and keeps its place, filters and height', async ({
  page,
}) => {
  await openLargeBook(page);
  await page.getByRole('link', { name: '记录', exact: true }).click();
  await expect(page.getByText('2026 年，400 份')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(200);
  await page.getByLabel('类别').selectOption({ label: '党小组会' });
  await page.getByLabel('找').fill('环境整治');
  // What is typed is looked for a moment after the kind is chosen.
  await expect(page.locator('.record-table a').filter({ hasNotText: '环境整治' })).toHaveCount(0);
  await expect(page.locator('.record-table a').first()).toBeVisible();
  const note = await page.locator('.page-heading-note').textContent();
  await page.getByLabel('找').fill('');
  await page.getByLabel('类别').selectOption({ label: '全部' });
  await expect(page.getByText('2026 年，400 份')).toBeVisible();

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
  // The rows of the new place are drawn a frame later.
  await expect.poll(() => visibleIndex(page)).toBeGreaterThanOrEqual(0);
  const link = page.locator('.record-table a').nth(await visibleIndex(page));
  await expect(link).toBeInViewport();
  const theme = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: theme })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: theme, exact: true })).toBeInViewport();

  await page.getByLabel('找').fill('环境整治');
  await page.getByLabel('类别').selectOption({ label: '党小组会' });
  await expect(page.locator('.page-heading-note')).toHaveText(note ?? '');
  await page.locator('.record-table a').first().click();
  await expect(page.getByText(/已归档|归档检查/).first()).toBeVisible();
  await page.getByRole('link', { name: '记录', exact: true }).click();
  await expect(page.getByLabel('找')).toHaveValue('环境整治');
  await expect(page.locator('.page-heading-note')).toHaveText(note ?? '');
});

/** Which of the links in the document is the first in sight; -1 while none is. */
function visibleIndex(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.record-table a')].findIndex(
      (link) => link.getBoundingClientRect().top > 100,
    ),
  );
}
