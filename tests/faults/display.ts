import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { cleanUpAtEnd } from './clean-up';

/** A screen that nobody sees. */
export interface Display {
  /** For DISPLAY, as `:7`. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** Starts an X server on the first free number and waits until it answers. */
export async function openDisplay(identity: readonly string[]): Promise<Display> {
  const words = [...identity, 'Xvfb', '-displayfd', '3', '-screen', '0', '1366x768x24', '-ac'];
  const child = spawn(words[0] ?? 'Xvfb', [...words.slice(1), '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const forget = cleanUpAtEnd(() => child.kill('SIGKILL'));
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb 没有启动，代码 ${String(code)}`)));
  });
  return {
    name: `:${number}`,
    close: async () => {
      child.kill('SIGTERM');
      await exited;
      forget();
    },
  };
}
