import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from '@playwright/test';

import { findProgram } from './programs';

/** The Chromium to measure with; null if there is none. */
export function findChromium(): string | null {
  return (
    process.env['CHROMIUM_PATH'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome')
  );
}

/** Chromium's sandbox refuses root; what it runs here is the project's own page only. */
export const isSandboxed = process.getuid?.() !== 0;

export const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

export interface OpenedBrowser {
  readonly context: BrowserContext;
  /** The folder of its profile, which names it among the processes. */
  readonly profile: string;
  readonly openPage: (url: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium with a fresh profile on disk: without one, IndexedDB would stay in memory. */
export async function openBrowser(executablePath: string): Promise<OpenedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'branch-record-book-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: isSandboxed,
    args: [...quietArguments],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  });
  return {
    context,
    profile,
    openPage: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
