import { spawn } from 'node:child_process';

import { fail, succeed, type Result } from '@shared/util/result';

import type { Electron } from './find-electron';

/** An Electron that ends this soon with an error has not shown its window. */
const startSpanMs = 10_000;

/**
 * Runs the desktop app until it ends.
 *
 * @returns Its exit code, or why it did not come up, as a clause in the user's words.
 */
export function runDesktop(root: string, electron: Electron): Promise<Result<number, string>> {
  const startedAtMs = Date.now();
  return new Promise((resolve) => {
    const child = spawn(electron.executable, [root], { stdio: 'inherit' });
    let isEnding = false;
    // Ctrl+C reaches the app by itself; here it only must not end the waiting.
    const noteInterrupt = () => {
      isEnding = true;
    };
    const passOn = () => {
      isEnding = true;
      child.kill('SIGTERM');
    };
    process.on('SIGINT', noteInterrupt);
    process.on('SIGTERM', passOn);
    const settle = (result: Result<number, string>) => {
      process.off('SIGINT', noteInterrupt);
      process.off('SIGTERM', passOn);
      resolve(result);
    };
    child.once('error', (error) => settle(fail(`Electron 不能启动（${error.message}）`)));
    child.once('exit', (code, signal) => {
      if (code !== 0 && !isEnding && Date.now() - startedAtMs < startSpanMs) {
        settle(fail(`Electron 启动后立即退出（${String(signal ?? code)}）`));
      } else {
        settle(succeed(code ?? 0));
      }
    });
  });
}
