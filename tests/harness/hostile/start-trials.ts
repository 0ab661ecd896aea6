import { spawn } from 'node:child_process';

import { buildProgram } from '../build-program';
import type { TrialReport } from './run-trials';

/**
 * Most memory that the process of the trials may ever hold: Node, the library that makes the
 * packages, the packages themselves (bombs of 64 MB among them) and the judging of them.
 */
export const PEAK_BOUND_BYTES = 400 * 1024 * 1024;

/** Bundles the program of the trials. */
export function buildTrials(): Promise<string> {
  return buildProgram('tests/harness/hostile/run-trials.ts', 'hostile-trials');
}

/** Node's switch for a process that may touch nothing but what it is allowed to. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/**
 * Runs trials where writing a file, starting a process or a thread is an error of Node's own, so
 * that a package that made us write anything would fail its trial.
 *
 * @param limitMs - After this the process is ended: a package has made it hang.
 */
export async function runTrials(
  program: string,
  trials: number,
  seed: number,
  limitMs: number,
): Promise<TrialReport> {
  const words = ['--no-warnings', permission, '--allow-fs-read=*', program];
  const child = spawn(process.execPath, [...words, String(trials), String(seed)], {
    timeout: limitMs,
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => {
    child.on('close', (...end) => resolve(end));
  });
  if (code !== 0)
    throw new Error(
      `seed ${seed}: ended with ${String(code ?? signal)} after ${errors.slice(-2000)}`,
    );
  return JSON.parse(output) as TrialReport;
}
