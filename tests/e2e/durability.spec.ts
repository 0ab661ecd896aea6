import { expect, test } from '@playwright/test';

import { harnessPage, serveSite, type Site } from '../harness/serve-site';

let site: Site;

test.beforeAll(async () => {
  site = await serveSite({ page: harnessPage, hasApp: false });
});

test.afterAll(async () => {
  await site.close();
});

test('opens every writing transaction of a draft as strict', async ({ page }) => {
  await page.goto(site.pageUrl);
  const opened = await page.evaluate(() => window.harness.watchDurability());
  const writing = opened.filter(({ mode }) => mode === 'readwrite');
  expect(writing.map(({ durability }) => durability)).toEqual(['strict', 'strict']);
});
