import { expect, test } from '@playwright/test';

import type {} from '@renderer/platform/host';
import { root } from '@scripts/paths';

test('the browser mode shows the page under its strict policy without complaint', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await expect(page).toHaveTitle(/支部记录簿/u);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the page is the edition that ships, without a path of the machine that built it', async ({
  page,
}) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sources = await Promise.all(scripts);
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources) {
    expect(source.includes('jsxDEV')).toBe(false);
    expect(source.includes(root)).toBe(false);
  }
});

test('the browser mode has no desktop host and runs no inline script', async ({ page }) => {
  await page.goto('/');
  const found = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.head.append(script);
    return { hasHost: 'host' in window, hasRun: 'hasRun' in window };
  });
  expect(found).toEqual({ hasHost: false, hasRun: false });
});
