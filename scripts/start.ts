import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { usualPort } from './starting/browser-server';
import { loadBuildState } from './starting/build-state';
import { hasDisplay, tryReasonForBrowser, type Machine } from './starting/choose-mode';
import { findElectron } from './starting/find-electron';
import { runBrowser } from './starting/run-browser';
import { runDesktop } from './starting/run-desktop';
import { root } from './paths';

const say = (line: string) => console.log(line);

/** `npm start`: the desktop app where it can run, else the browser mode; says which and why. */
export async function main(words: readonly string[]): Promise<number> {
  const port = tryPort(words);
  if (port === null) {
    say('用法：npm start，或 npm start -- --browser [--port=47800]');
    return 2;
  }
  if (!(await buildIfNeeded())) return 1;
  const machine: Machine = {
    isBrowserForced: words.includes('--browser'),
    platform: process.platform,
    userId: process.getuid?.(),
    environment: process.env,
  };
  const desktop = await tryDesktop(machine);
  if (typeof desktop === 'number') return desktop;
  say(`以浏览器方式运行：${desktop}。`);
  const isShown = hasDisplay(machine) && !words.includes('--no-open');
  return runBrowser({ folder: join(root, 'out/renderer'), port, isShown, say });
}

/** The desktop app's exit code, or the reason for the browser mode. */
async function tryDesktop(machine: Machine): Promise<number | string> {
  const reason = tryReasonForBrowser(machine);
  if (reason !== null) return reason;
  const electron = await findElectron({ root, environment: process.env, say, nowMs: Date.now() });
  if (!electron.ok) return electron.error;
  const { executable, origin } = electron.value;
  say(`以桌面方式运行：Electron ${loadVersion(executable)}（${origin}）。`);
  const run = await runDesktop(root, electron.value);
  return run.ok ? run.value : run.error;
}

function tryPort(words: readonly string[]): number | null {
  const isKnown = (word: string) => /^--(browser|no-open|port=\d{1,5})$/u.test(word);
  if (!words.every(isKnown)) return null;
  const word = words.find((each) => each.startsWith('--port='));
  const port = word === undefined ? usualPort : Number(word.slice('--port='.length));
  return port <= 65_535 ? port : null;
}

async function buildIfNeeded(): Promise<boolean> {
  const state = loadBuildState(root);
  if (state === 'current') return true;
  say(state === 'missing' ? '首次运行，正在构建……' : '源文件有改动，正在重新构建……');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  try {
    for (const mode of ['production', 'main', 'preload']) {
      await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode], { cwd: root });
    }
    return true;
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    say(`构建没有成功，没有启动。${output}`);
    return false;
  }
}

function loadVersion(executable: string): string {
  const path = join(dirname(executable), 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}
