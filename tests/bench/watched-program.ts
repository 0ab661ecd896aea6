import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { watchMemory } from './process-memory';

/** What one run of a program cost, from its start to its end. */
export interface WatchedRun {
  readonly tookMs: number;
  /** All its processes together; null where it was not watched. */
  readonly peakBytes: number | null;
}

/** Whether memory is watched, which costs time: a run that is timed is not watched. */
export type Watching = 'timed' | 'watched';

/**
 * Runs a program in processes of its own to its end.
 *
 * @throws {Error} If it ends with a fault; what it said is in the message.
 */
export async function runWatched(
  program: string,
  words: readonly string[],
  watching: Watching,
  environment: Readonly<Record<string, string>> = {},
): Promise<WatchedRun> {
  const startedAt = performance.now();
  const child = spawn(program, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-4000);
    });
  }
  const watch = watchMemory(watching === 'watched' ? (child.pid ?? null) : null);
  const [code] = (await once(child, 'exit')) as [number | null];
  const tookMs = performance.now() - startedAt;
  const peakBytes = watch.end();
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${said}`);
  return { tookMs, peakBytes };
}
