import { expect, type Page } from '@playwright/test';

import type { Walk } from './walk';
import { loadSample } from './steps';

/** Opens the search by its key and types; the list follows. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '搜索' });
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await page.getByRole('combobox', { name: '搜索' }).fill(words);
}

export const searching: Walk = {
  name: 'search',
  start: loadSample,
  screens: [
    {
      name: 'search, nothing typed',
      open: async (page) => {
        await searchFor(page, '');
        await expect(page.getByText(/几个词用空格分开/)).toBeVisible();
      },
    },
    {
      name: 'search, people and records of a surname',
      open: async (page) => {
        await searchFor(page, '王');
        await expect(page.getByRole('option').nth(3)).toBeVisible();
      },
    },
    {
      name: 'search, words in the text',
      open: async (page) => {
        await searchFor(page, '2026年 讨论');
        await expect(page.getByRole('option').first()).toBeVisible();
      },
    },
    {
      name: 'search, a page and things to begin',
      open: async (page) => {
        await searchFor(page, '新建');
        await expect(page.getByRole('option', { name: /新建 ?党课/ })).toBeVisible();
      },
    },
    {
      name: 'search, nothing found',
      open: async (page) => {
        await searchFor(page, '没有写过的话');
        await expect(page.getByText(/没有找到“没有写过的话”/)).toBeVisible();
      },
    },
  ],
};
