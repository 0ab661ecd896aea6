import type { Page } from '@playwright/test';

import type { Site } from '../harness/serve-site';

import { openBrowser } from './chromium';
import { prepareWatching } from './large-screens';

const keyCount = 25;
/** Keys before those that count. */
const warmUps = 3;
/** Between two keys: as slow typing, so that each page is the answer to one key. */
const keyPauseMs = 400;
/** A letter that no record has, so that the page's answer can be told by counting it. */
const letter = 'Q';

/** What the window did while the book was made. */
export interface WindowRest {
  /** Longest task of the page, 0 where none took 50 ms or more. */
  readonly longestTaskMs: number;
  /** Longest time from one frame to the next. */
  readonly longestGapMs: number;
}

export interface BookScreens {
  /** From the event of each key to the painted page that shows it. */
  readonly keyMs: readonly number[];
  readonly draftPages: number;
  readonly opening: WindowRest;
  readonly saving: WindowRest;
}

declare global {
  interface Window {
    /** What was the longest since it was last asked. */
    takeRest: () => WindowRest;
  }
}

async function watchRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    let longestTaskMs = 0;
    let longestGapMs = 0;
    new PerformanceObserver((list) => {
      const tasks = list.getEntries().map(({ duration }) => duration);
      longestTaskMs = Math.max(longestTaskMs, ...tasks);
    }).observe({ type: 'longtask' });
    let frameAt = performance.now();
    const onFrame = (at: number) => {
      longestGapMs = Math.max(longestGapMs, at - frameAt);
      frameAt = at;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    window.takeRest = () => {
      const rest = { longestTaskMs, longestGapMs };
      longestTaskMs = 0;
      longestGapMs = 0;
      return rest;
    };
  });
}

const takeRest = (page: Page) => page.evaluate(() => window.takeRest());

async function goTo(page: Page, room: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, room);
}

/** Presses the letter on the keyboard; from its event until the page beside the form shows it. */
async function timeKey(page: Page): Promise<number> {
  await page.waitForTimeout(keyPauseMs);
  await page.evaluate((wanted) => {
    const count = () =>
      (document.querySelector('.preview-pane')?.textContent ?? '').split(wanted).length - 1;
    const before = count();
    window.watched.awaitKey(() => count() === before + 1);
  }, letter);
  await page.keyboard.press(letter);
  return page.evaluate(() => window.watched.answered);
}

async function measureKeys(page: Page, draftId: string) {
  await goTo(page, `#/records/${draftId}`);
  await page.getByRole('textbox', { name: '第 1 段', exact: true }).waitFor();
  await page.keyboard.press('F9');
  const preview = page.getByRole('group', { name: /^页面预览，共 \d+ 页$/u });
  await preview.waitFor();
  const draftPages = Number(/\d+/u.exec((await preview.getAttribute('aria-label')) ?? '')?.[0]);
  await page.getByRole('textbox', { name: '第 1 段', exact: true }).focus();
  await page.keyboard.press('End');
  const keyMs: number[] = [];
  for (let key = -warmUps; key < keyCount; key += 1) {
    const tookMs = await timeKey(page);
    if (key >= 0) keyMs.push(tookMs);
  }
  return { keyMs, draftPages };
}

async function measureRoom(page: Page) {
  await takeRest(page);
  await goTo(page, '#/book/2026');
  await page.getByRole('region', { name: /^页面预览，共 \d+ 页$/u }).waitFor();
  await page.locator('.book-page .page-sheet').first().waitFor();
  const opening = await takeRest(page);
  await goTo(page, '#/book/2026/print');
  const save = page.getByRole('button', { name: '保存 PDF' });
  await save.waitFor();
  await takeRest(page);
  const downloading = page.waitForEvent('download');
  await save.click();
  await downloading;
  await page.getByText(/^已保存：/u).waitFor();
  return { opening, saving: await takeRest(page) };
}

/**
 * The window with the sample's full year: one record's page that follows the keys, and the room in
 * which the book is laid out and saved.
 *
 * @param folder - Where the book lies in the site.
 */
export async function measureBookScreens(
  site: Site,
  chromium: string,
  folder: string,
): Promise<BookScreens> {
  const browser = await openBrowser(chromium);
  try {
    const harness = await browser.openPage(site.pageUrl);
    const draftId = await harness.evaluate((at) => window.harness.openSampleBook(at), folder);
    await harness.close();
    const page = await browser.context.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(site.url);
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await prepareWatching(page);
    await watchRest(page);
    const keys = await measureKeys(page, draftId);
    return { ...keys, ...(await measureRoom(page)) };
  } finally {
    await browser.close();
  }
}
