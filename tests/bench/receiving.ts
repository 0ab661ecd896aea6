import { choosePackage } from '../e2e/receiving-steps';
import type { Site } from '../harness/serve-site';

import { openBrowser } from './chromium';
import { timeWork } from './measurement';
import { findProcess, watchMemory } from './process-memory';
import type { Watching } from './watched-program';

/** What receiving a package in the app came to. */
export interface ReceivingRun {
  /** From the choice of the file until all of it was read and judged on the screen. */
  readonly judgeMs: number;
  /** From 接收 until the new book is there. */
  readonly takeOverMs: number;
  /** The whole browser before anything was chosen, and at its peak; null where not watched. */
  readonly restBytes: number | null;
  readonly peakBytes: number | null;
}

/** Receives a package in a browser that has never seen a book. */
export async function receivePackage(
  site: Site,
  chromium: string,
  { path, code }: { readonly path: string; readonly code: string },
  watching: Watching,
): Promise<ReceivingRun> {
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.openPage(site.url);
    page.setDefaultTimeout(600_000);
    await page.getByRole('button', { name: '接收移交' }).click();
    await page.getByRole('button', { name: '选择移交包' }).waitFor();
    const root = watching === 'watched' ? findProcess(browser.profile) : null;
    const restBytes = watchMemory(root).end();
    const watch = watchMemory(root);
    const judgeMs = await timeWork(async () => {
      await choosePackage(page, path);
      await page.getByRole('heading', { name: '移交包里有什么' }).waitFor();
    });
    await page.getByLabel('移交清单上的核对码').fill(code);
    const takeOverMs = await timeWork(async () => {
      await page.getByRole('button', { name: '接收', exact: true }).click();
      await page.getByRole('heading', { name: '接收好了' }).waitFor();
    });
    return { judgeMs, takeOverMs, restBytes, peakBytes: watch.end() };
  } finally {
    await browser.close();
  }
}
