import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

import type {} from '@renderer/platform/host';
import { root, testElectronFolder } from '@scripts/paths';

export const electronExecutable = join(
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? testElectronFolder,
  'electron',
);

/** The arguments of a start that keeps its data in a folder of its own. */
export function toArguments(dataFolder: string): string[] {
  return [root, `--user-data-dir=${dataFolder}`];
}

async function launchApp(dataFolder: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronExecutable,
    args: toArguments(dataFolder),
    cwd: root,
  });
}

/** Ends a process that may already be gone. */
function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Waits for the end of the app's process and tells how it ended. */
export function waitForExit(app: ElectronApplication): Promise<number | null> {
  const child = app.process();
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Ends the app as a power cut does, without a word to it. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const ended = waitForExit(app);
  app.process().kill('SIGKILL');
  await ended;
}

/** Quits as the menu does. The call itself may never be answered, since its answerer ends. */
export function quit(app: ElectronApplication): Promise<number | null> {
  const ended = waitForExit(app);
  app.evaluate(({ app: self }) => self.quit()).catch(() => undefined);
  return ended;
}

/** The app with its window. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  readonly dataFolder: string;
  /** Starts the app on the test's data folder, or on another, as often as the test wants. */
  readonly start: (folder?: string) => Promise<Started>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'branch-record-book-'));
    await use(folder);
    // The killed app's helper processes may write for a moment longer.
    const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
    await rm(folder, options);
    await rm(`${folder}-journal`, options);
  },
  start: async ({ dataFolder }, use) => {
    // Playwright's own handle is of no use once the app has ended, the process is.
    const started: ChildProcess[] = [];
    await use(async (folder = dataFolder) => {
      const app = await launchApp(folder);
      started.push(app.process());
      const page = await app.firstWindow();
      await page.waitForLoadState('load');
      return { app, page };
    });
    await Promise.all(started.map(kill));
  },
});
