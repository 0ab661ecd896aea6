import { expect, type Page } from '@playwright/test';

/** 23 November 2026 in the morning, in the machine's zone: five days after the sample's last day. */
export const sampleNow = new Date('2026-11-23T09:30:00+08:00');

/** How much larger than usual the page's text is; the values of the setting. */
export type Scale = 1 | 1.5;

/** A state of the page that is looked at; `open` starts from the state before it in its walk. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** Screens that follow one another in one book. */
export interface Walk {
  readonly name: string;
  readonly start: (page: Page) => Promise<void>;
  readonly screens: readonly Screen[];
}

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

export async function enter(page: Page, room: '今日' | '记录' | '党员' | '设置'): Promise<void> {
  await page.getByRole('link', { name: room, exact: true }).click();
  await expect(heading(page, room)).toBeVisible();
}

/** Opens the sample's draft and waits until its parts are there. */
export async function openDraft(page: Page): Promise<void> {
  await enter(page, '今日');
  await page.getByRole('region', { name: '没写完的' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '归档检查' })).toBeVisible();
}

export async function goToSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '本页各部分' }).getByRole('button', { name }).click();
}

/** Fixes the clock and sets the size of text before the page is opened for the first time. */
export async function prepare(page: Page, scale: Scale): Promise<void> {
  await page.clock.setFixedTime(sampleNow);
  await page.addInitScript((textScale) => {
    const key = 'branch-record-book:preferences';
    localStorage.setItem(key, localStorage.getItem(key) ?? JSON.stringify({ textScale }));
  }, scale);
}
