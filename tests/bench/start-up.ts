import type { Page } from '@playwright/test';

import type { Site } from '../harness/serve-site';

import { openBrowser, type OpenedBrowser } from './chromium';
import { measureInTurn, type Part } from './measurement';

const recordCount = 600;
const rounds = 15;

interface StartTimes {
  readonly homeMs: number;
  readonly listMs: number;
}

/** What is on the screen when the home page and the list have come. */
interface Signs {
  readonly home: (page: Page) => Promise<void>;
  readonly list: (page: Page) => Promise<void>;
}

const fullSigns: Signs = {
  home: (page) =>
    page
      .getByRole('button', { name: /^删除草稿/u })
      .first()
      .waitFor(),
  list: (page) => page.locator('tbody tr').first().waitFor(),
};

const emptySigns: Signs = {
  home: (page) => page.getByText('没有草稿。').waitFor(),
  list: (page) => page.getByText('还没有记录').waitFor(),
};

async function start({ context }: OpenedBrowser, url: string, signs: Signs): Promise<StartTimes> {
  const page = await context.newPage();
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await signs.home(page);
  const homeMs = performance.now() - startedAt;
  await page.getByRole('link', { name: '记录', exact: true }).click();
  await signs.list(page);
  const listMs = performance.now() - startedAt;
  await page.close();
  return { homeMs, listMs };
}

async function prepare(
  browser: OpenedBrowser,
  site: Site,
  records: number,
): Promise<{ readonly sizeBytes: number }> {
  const page = await browser.openPage(site.pageUrl);
  const sizeBytes = await page.evaluate((count) => window.harness.makeBook(count), records);
  await page.close();
  return { sizeBytes };
}

/** From the page's address to the records list, with 600 records against none. */
export async function measureStartUp(site: Site, chromium: string): Promise<Part> {
  const full = await openBrowser(chromium);
  const empty = await openBrowser(chromium);
  try {
    const { sizeBytes } = await prepare(full, site, recordCount);
    await prepare(empty, site, 0);
    const home: Record<'full' | 'empty', number[]> = { full: [], empty: [] };
    const measure = (name: 'full' | 'empty', browser: OpenedBrowser, signs: Signs) => async () => {
      const times = await start(browser, site.url, signs);
      home[name].push(times.homeMs);
      return times.listMs;
    };
    const arms = [measure('empty', empty, emptySigns), measure('full', full, fullSigns)];
    await measureInTurn(2, arms);
    home.full = [];
    home.empty = [];
    const [emptyMs = [], fullMs = []] = await measureInTurn(rounds, arms);
    return {
      title: '一、打开到可用',
      notes: [
        `浏览器方式，Chromium 已启动，每次新开一页；名册 46 人，${recordCount} 份记录分在 10 个年度（JSON 共 ${(sizeBytes / 2 ** 20).toFixed(1)} MB）。`,
        '“列表”是点开“记录”后看到第一行（空簿：看到“还没有记录”），从打开页面算起。',
      ],
      groups: [
        {
          title: '到今日页，草稿可见',
          rows: [
            { what: '空的记录簿', runsMs: home.empty },
            { what: `${recordCount} 份记录`, runsMs: home.full },
          ],
        },
        {
          title: '到记录列表，首行可见',
          rows: [
            { what: '空的记录簿', runsMs: emptyMs },
            { what: `${recordCount} 份记录`, runsMs: fullMs },
          ],
        },
      ],
    };
  } finally {
    await full.close();
    await empty.close();
  }
}
