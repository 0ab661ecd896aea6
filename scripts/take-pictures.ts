import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { root } from './paths';
import { electionViews } from './pictures/election-views';
import { drawBookPages, drawListPage, drawPrintedPage, shrinkPicture } from './pictures/files';
import { makeHandoverViews } from './pictures/handover-views';
import type { Desk, View } from './pictures/view';
import { usualViews } from './pictures/views';
import { serveToBrowser } from './starting/browser-server';
import { runCommand } from './testing/steps';

const folder = join(root, 'docs/pictures');

/** Six days after the sample's last theme day, on a working morning. */
const now = new Date('2026-11-23T09:30:00+08:00');

/** Takes the pictures one after another; each desk is a computer of its own. */
async function takeViews(url: string, views: readonly View[]): Promise<void> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const desks = new Map<Desk, Page>();
  const openDesk = async (): Promise<Page> => {
    const page = await browser.newPage({
      baseURL: url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1366, height: 768 },
    });
    await page.clock.setFixedTime(now);
    return page;
  };
  try {
    for (const { name, by, open } of views) {
      const page = desks.get(by) ?? (await openDesk());
      desks.set(by, page);
      await open(page);
      // Out of the way, so that nothing is shown as pointed at.
      await page.mouse.move(2, 560);
      await page.waitForLoadState('networkidle');
      await page.getByText('正在保存').first().waitFor({ state: 'hidden' });
      await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
    }
  } finally {
    await browser.close();
  }
}

async function takeAll(url: string, words: readonly string[]): Promise<readonly string[]> {
  const kept = await mkdtemp(join(tmpdir(), 'record-book-pictures-'));
  try {
    const ofHandover = [...electionViews, ...makeHandoverViews(kept)];
    const views = words.includes('handover') ? ofHandover : [...usualViews, ...ofHandover];
    await takeViews(url, views);
    await drawListPage(join(kept, 'list.pdf'), join(folder, 'handover-list-page.png'));
    return [...views.map(({ name }) => name), 'handover-list-page'];
  } finally {
    await rm(kept, { recursive: true });
  }
}

/**
 * `npm run pictures`: takes `docs/pictures/` anew from the built app and its sample.
 *
 * @param words - `handover` takes those of the election and the handover alone.
 */
export async function main(words: readonly string[]): Promise<number> {
  const build = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  if (!(await runCommand({ program: process.execPath, words: build, folder: root }))) return 1;
  await mkdir(folder, { recursive: true });
  const serving = await serveToBrowser(join(root, 'out/renderer'), 0);
  if (!serving.ok) {
    console.error(`没有拍成：打不开本机的端口（${serving.error}）。`);
    return 1;
  }
  const names: string[] = [];
  try {
    names.push(...(await takeAll(serving.value.url, words)));
  } finally {
    await serving.value.close();
  }
  if (!words.includes('handover')) {
    await drawPrintedPage('2026-06-17', join(folder, 'printed-page.png'));
    names.push('printed-page', ...(await drawBookPages(folder)));
  }
  for (const name of names) {
    const sizeBytes = shrinkPicture(join(folder, `${name}.png`));
    console.log(`docs/pictures/${name}.png  ${Math.round(sizeBytes / 1024)} KB`);
  }
  return 0;
}
