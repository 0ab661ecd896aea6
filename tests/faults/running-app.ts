import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { chromium, type Browser, type Page } from '@playwright/test';

import { cleanUpAtEnd } from './clean-up';
import { killTree, signalTree } from './process-tree';

/** Where and as whom the app runs. */
export interface AppPlace {
  /** The built project. */
  readonly projectFolder: string;
  readonly electronFolder: string;
  /** Words before the program that make it run as a user with whom the sandbox is on. */
  readonly identity: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The app as it runs on one data folder. */
export interface RunningApp {
  readonly page: Page;
  /** Ends every process of it at once; nothing gets to write any more. */
  readonly kill: () => Promise<void>;
  /** Ends it as a log-off does: the page gets to write what is pending. */
  readonly quit: () => Promise<void>;
  /** What it has written to the terminal. */
  readonly said: () => string;
}

const startLimitMs = 60_000;

/** Reads the address of the debugging port off the terminal. */
function findAddress(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const failWith = (why: string) => reject(new Error(`程序没有启动：${why}\n${said()}`));
    const timer = setTimeout(() => failWith('60 秒没有回音'), startLimitMs);
    child.stderr?.on('data', () => {
      const found = /DevTools listening on (\S+)/u.exec(said())?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('exit', (code) => failWith(`已退出，代码 ${String(code)}`));
  });
}

const attachLimitMs = 15_000;
const mostAttachments = 4;

/** A window that is just being made may leave an attachment without an answer; the next gets one. */
async function connect(address: string): Promise<Browser> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(address, { timeout: attachLimitMs });
    } catch (error) {
      if (attempt === mostAttachments) throw error;
    }
  }
}

async function attach(address: string): Promise<{ browser: Browser; page: Page }> {
  const browser = await connect(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('程序没有窗口。');
  return { browser, page: context.pages()[0] ?? (await context.waitForEvent('page')) };
}

/**
 * Starts the app on a data folder, works with it as soon as its window is there, and ends it,
 * whatever comes of the work.
 */
export async function withApp<Value>(
  place: AppPlace,
  dataFolder: string,
  work: (app: RunningApp) => Promise<Value>,
): Promise<Value> {
  const app = await startApp(place, dataFolder);
  try {
    return await work(app);
  } finally {
    await app.kill();
  }
}

async function startApp(place: AppPlace, dataFolder: string): Promise<RunningApp> {
  const words = [
    ...place.identity,
    join(place.electronFolder, 'electron'),
    place.projectFolder,
    `--user-data-dir=${dataFolder}`,
    '--remote-debugging-port=0',
  ];
  const child = spawn(words[0] ?? '', words.slice(1), {
    cwd: place.projectFolder,
    env: { ...process.env, ...place.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const said = () => text;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const processId = child.pid;
  if (processId === undefined) throw new Error(`${words[0] ?? ''} 不能运行。`);
  const forget = cleanUpAtEnd(() => signalTree(processId));
  try {
    const { browser, page } = await attach(await findAddress(child, said));
    const kill = async () => {
      await killTree(processId);
      await exited;
      forget();
      await browser.close();
    };
    const quit = async () => {
      child.kill('SIGTERM');
      await exited;
      await kill();
    };
    return { page, kill, quit, said };
  } catch (error) {
    await killTree(processId);
    throw error;
  }
}
