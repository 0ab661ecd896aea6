import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from '@playwright/test';

/** A browser with a profile of its own that can be killed as a power cut would end it. */
export interface KillableBrowser {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

async function readPort(profile: string): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    if (text !== '') return Number(text.split('\n')[0]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser has not opened a port');
}

/** Ends the whole tree: it was started as a group of its own. */
async function killTree(child: ChildProcess, browser: Browser): Promise<void> {
  const ended = once(child, 'exit');
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  await browser.close();
}

/** Starts Chromium on a profile folder. */
export async function startBrowser(profile: string): Promise<KillableBrowser> {
  // A killed browser leaves the file with its port behind.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await readPort(profile)}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('the browser has no page');
  return { page, kill: () => killTree(child, browser) };
}
