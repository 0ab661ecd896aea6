import type { Page } from '@playwright/test';

import type { LargeBook } from '../harness/page/make-large-book';
import type { Site } from '../harness/serve-site';

import { openBrowser, type OpenedBrowser } from './chromium';
import { prepareWatching } from './large-screens';
import { measureInTurn, type Part } from './measurement';

const rounds = 7;
/** A year of 120 meetings of 30 people, some 350 pages; and one of 12 to hold it to. */
const usual: LargeBook = { records: 12, years: 1, attendees: 30, textLength: 990 };
const thick: LargeBook = { records: 125, years: 1, attendees: 30, textLength: 990 };

/** Longest times that the window answered nobody, in milliseconds; 0 where none reached 50. */
interface Stalls {
  readonly openingMs: number;
  readonly lookingMs: number;
  readonly savingMs: number;
}

interface Arm {
  readonly name: string;
  readonly browser: OpenedBrowser;
  readonly page: Page;
  readonly pageCount: number;
  readonly stalls: Stalls;
}

declare global {
  interface Window {
    /** Long tasks since they were last asked for. */
    takeLongestTask: () => number;
  }
}

async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    let tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    window.takeLongestTask = () => {
      const longest = Math.max(0, ...tasks);
      tasks = [];
      return longest;
    };
  });
}

const takeLongestTask = (page: Page) => page.evaluate(() => window.takeLongestTask());

async function countPages(page: Page): Promise<number> {
  const room = page.getByRole('region', { name: /^页面预览，共 \d+ 页$/u });
  await room.waitFor();
  return Number(/\d+/u.exec((await room.getAttribute('aria-label')) ?? '')?.[0]);
}

/** Goes through the whole book by its page numbers, a leap at a time. */
async function lookThrough(page: Page, pageCount: number): Promise<void> {
  const room = page.locator('.book-room');
  for (let step = 0; step <= 20; step += 1) {
    await room.evaluate((element, part) => {
      element.scrollTop = element.scrollHeight * part;
    }, step / 20);
    await page.locator('.book-page .page-sheet').first().waitFor();
    await page.waitForTimeout(150);
  }
  await room.evaluate((element) => {
    element.scrollTop = 0;
  });
  await page.getByRole('img', { name: `，第1页，共${pageCount}页` }).waitFor();
}

async function saveFile(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/book/2026/print'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 PDF' }).click();
  await downloading;
  await page.getByText(/^已保存：/u).waitFor();
  await page.evaluate(() => (location.hash = '#/book/2026'));
}

async function openArm(site: Site, chromium: string, name: string, size: LargeBook): Promise<Arm> {
  const browser = await openBrowser(chromium);
  const harness = await browser.openPage(site.pageUrl);
  await harness.evaluate((book) => window.harness.makeLargeBook(book), size);
  await harness.close();
  const page = await browser.context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(site.url);
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await prepareWatching(page);
  await watchTasks(page);
  await page.evaluate(() => (location.hash = '#/book/2026'));
  const pageCount = await countPages(page);
  const openingMs = await takeLongestTask(page);
  await lookThrough(page, pageCount);
  const lookingMs = await takeLongestTask(page);
  await saveFile(page);
  const savingMs = await takeLongestTask(page);
  return { name, browser, page, pageCount, stalls: { openingMs, lookingMs, savingMs } };
}

/** From another room until the first page of the book is drawn. */
async function timeReturn({ page }: Arm): Promise<number> {
  await page.evaluate(() => (location.hash = '#/'));
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  return page.evaluate(() => {
    const startedAt = performance.now();
    location.hash = '#/book/2026';
    return window.watched.until(
      startedAt,
      () => document.querySelector('.book-page .page-sheet') !== null,
    );
  });
}

let lastTitle = 0;

/** From a key in the book's title until the cover shows it; half a second of quiet is in it. */
async function timeTitle({ page }: Arm): Promise<number> {
  lastTitle += 1;
  return page.evaluate(
    (title) => {
      const startedAt = performance.now();
      window.watched.setValue('.book-panel input.input', title);
      return window.watched.until(
        startedAt,
        () => document.querySelector('.book-room')?.textContent.includes(title) ?? false,
      );
    },
    `记录簿${String(lastTitle)}`,
  );
}

function toNote({ name, pageCount, stalls }: Arm): string {
  const say = (ms: number) => (ms < 50 ? '没有一次到 50 ms' : `最长 ${ms.toFixed(0)} ms`);
  const { openingMs, lookingMs, savingMs } = stalls;
  return `${name}共 ${pageCount} 页。窗口停顿：读取和排版时${say(openingMs)}，翻看时${say(lookingMs)}，生成和保存 PDF 时${say(savingMs)}。`;
}

/** The window while the book of a year is made, looked through and saved. */
export async function measureBookWindow(site: Site, chromium: string): Promise<Part> {
  const few = await openArm(site, chromium, '12 份记录', usual);
  const many = await openArm(site, chromium, '120 份记录', thick);
  const both = [few, many];
  try {
    const returnMs = await measureInTurn(
      rounds,
      both.map((arm) => () => timeReturn(arm)),
    );
    const titleMs = await measureInTurn(
      rounds,
      both.map((arm) => () => timeTitle(arm)),
    );
    const toRows = (runsMs: readonly (readonly number[])[]) =>
      [
        { what: few.name, runsMs: runsMs[0] ?? [] },
        { what: many.name, runsMs: runsMs[1] ?? [] },
      ] as const;
    return {
      title: '八、成册的窗口',
      notes: both.map(toNote),
      groups: [
        { title: '回到成册，第一页画出来', rows: toRows(returnMs) },
        { title: '改书名，封面跟着变（其中等打完字 500 ms）', rows: toRows(titleMs) },
      ],
    };
  } finally {
    for (const { browser } of both) await browser.close();
  }
}
