import type { Page } from '@playwright/test';

import type { LargeBook } from '../harness/page/make-large-book';
import type { LookupTimes } from '../harness/page/measure-lookups';
import type { Site } from '../harness/serve-site';

import { openBrowser, type OpenedBrowser } from './chromium';
import {
  measureLoading,
  prepareWatching,
  timeKeys,
  timeKind,
  timeList,
  timeScroll,
  timeStatistics,
  timeYear,
  type LoadFacts,
} from './large-screens';
import { measureInTurn, type Group, type Part } from './measurement';

const rounds = 11;
const small: LargeBook = { records: 600, years: 10, attendees: 10, textLength: 900 };
const large: LargeBook = { records: 20_000, years: 20, attendees: 10, textLength: 900 };

/** Names by sound and in part, words of themes and texts, days, two words, and what is not there. */
const typedWords = [
  ...['乌云毕力格', 'wyblg', '环境整治', '自来水管', '𡌴玉', '2026年6月17日', '2019-05-03'],
  ...['防火 2021', '的', '第19998份', '没有这样的话', 'aynmdqmg'],
];

interface Arm {
  readonly name: string;
  readonly browser: OpenedBrowser;
  page: Page;
}

async function openArm(
  site: Site,
  chromium: string,
  name: string,
  book: LargeBook | null,
): Promise<Arm> {
  const browser = await openBrowser(chromium);
  const page = await browser.openPage(site.pageUrl);
  page.setDefaultTimeout(600_000);
  if (book === null) await page.evaluate(() => window.harness.makeBook(0));
  else await page.evaluate((size) => window.harness.makeLargeBook(size), book);
  return { name, browser, page };
}

/** From the address to the home page with its drafts, or with the words that there are none. */
async function timeStart({ browser }: Arm, site: Site): Promise<number> {
  const page = await browser.context.newPage();
  const startedAt = performance.now();
  await page.goto(site.url, { waitUntil: 'commit' });
  await page
    .getByRole('button', { name: /^删除草稿/u })
    .first()
    .or(page.getByText('没有草稿。'))
    .waitFor();
  const tookMs = performance.now() - startedAt;
  await page.close();
  return tookMs;
}

async function openApp(arm: Arm, site: Site): Promise<void> {
  await arm.page.close();
  arm.page = await arm.browser.context.newPage();
  await arm.page.goto(site.url);
  await arm.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await prepareWatching(arm.page);
}

async function measureArms(
  title: string,
  arms: readonly Arm[],
  time: (page: Page) => Promise<number>,
  times = rounds,
): Promise<Group> {
  const runs = arms.map((arm) => () => time(arm.page));
  await measureInTurn(1, runs);
  return toGroup(title, arms, await measureInTurn(times, runs));
}

function toGroup(
  title: string,
  arms: readonly Arm[],
  runsMs: readonly (readonly number[])[],
): Group {
  const [first, ...rest] = arms.map(({ name }, index) => ({
    what: name,
    runsMs: runsMs[index] ?? [],
  }));
  if (!first) throw new Error('nothing was measured');
  return { title, rows: [first, ...rest] };
}

const lookups: readonly (readonly [keyof LookupTimes, string])[] = [
  ['yearMs', '读一个年度的记录'],
  ['monthMs', '读一个月的记录'],
  ['openMs', '读没写完的记录'],
  ['lastTimeMs', '照上次：上次在近处'],
  ['neverBeforeMs', '照上次：全簿没有这一类'],
];

async function measureReading(arms: readonly Arm[], site: Site): Promise<readonly Group[]> {
  const all: LookupTimes[] = [];
  for (const { browser } of arms) {
    const page = await browser.openPage(site.pageUrl);
    page.setDefaultTimeout(600_000);
    all.push(await page.evaluate((count) => window.harness.measureLookups(count), rounds));
    await page.close();
  }
  return lookups.map(([key, title]) =>
    toGroup(
      title,
      arms,
      all.map((times) => times[key]),
    ),
  );
}

async function measureSearch(arms: readonly Arm[]): Promise<Group> {
  const runsMs: number[][] = arms.map(() => []);
  for (let round = 0; round < 4; round += 1) {
    for (const [index, { page }] of arms.entries()) {
      const taken = await timeKeys(page, typedWords);
      // The first round warms up.
      if (round > 0) runsMs[index]?.push(...taken);
    }
  }
  return toGroup('搜索，从按键到结果画出来（目标 p95 < 50 ms）', arms, runsMs);
}

function toLoadingNote({ tookMs, longestBlockMs, workerHeapBytes }: LoadFacts): string {
  const seconds = (tookMs / 1000).toFixed(1);
  const heap =
    workerHeapBytes === null
      ? '搜索的 Worker 占多少内存没有量到'
      : `搜索的 Worker 占 ${(workerHeapBytes / 2 ** 20).toFixed(0)} MB`;
  const block =
    longestBlockMs < 50
      ? '页面没有一次停顿到 50 ms'
      : `页面最长停顿 ${longestBlockMs.toFixed(0)} ms`;
  return `为搜索读进 20,000 份的全文用 ${seconds} 秒（打开了搜索，不让路），${block}；${heap}。`;
}

/** A book of 20,000 records with 200,000 lines of attendance against one of 600 and an empty one. */
export async function measureLarge(site: Site, chromium: string): Promise<Part> {
  const empty = await openArm(site, chromium, '空的记录簿', null);
  const usual = await openArm(site, chromium, '600 份', small);
  const huge = await openArm(site, chromium, '20,000 份', large);
  try {
    const starts = [empty, huge].map((arm) => () => timeStart(arm, site));
    await measureInTurn(2, starts);
    const startMs = await measureInTurn(rounds, starts);
    const reading = await measureReading([usual, huge], site);
    for (const arm of [usual, huge]) await openApp(arm, site);
    const loading = await measureLoading(huge.page);
    const both = [usual, huge];
    const groups = [
      toGroup('到今日页，草稿可见（目标 ≤ 1.5 倍）', [empty, huge], startMs),
      await measureArms('打开记录列表，首行可见', both, timeList),
      await measureArms('列表滚到底，末行可见', both, timeScroll),
      await measureArms('按类别筛选', both, timeKind),
      await measureArms('换一个年度', both, timeYear),
      await measureArms('统计：最近一个年度的党员出席', both, timeStatistics),
      await measureSearch(both),
      ...reading,
    ];
    return {
      title: '七、两万份记录',
      notes: [
        '20,000 份记录、200,000 条出席，分在 20 个年度（每年 1,000 份），每份正文 900 字，都已封存，草稿 5 份。',
        '600 份分在 10 个年度（每年 60 份）。浏览器方式；列表和搜索的时间在页面里量，到画出来为止。',
        toLoadingNote(loading),
      ],
      groups,
    };
  } finally {
    for (const { browser } of [empty, usual, huge]) await browser.close();
  }
}
