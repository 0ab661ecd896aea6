import { spawn } from 'node:child_process';

import type { Counts } from './reports';

/** What a step of the whole test run came to. */
export interface StepResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'missing';
  readonly seconds: number;
  /** Null for a step that is no test runner. */
  readonly counts: Counts | null;
}

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** Runs a command with its output shown; true if it ended with 0. */
export function runCommand({ program, words, environment, folder }: Command): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, words, { stdio: 'inherit', cwd: folder, env });
    child.once('error', (error) => {
      console.error(`${program} 不能运行：${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

const outcomeWords = { passed: '通过', failed: '失败', missing: '未运行' } as const;

/**
 * The end of a test run: a line per step, then the sum. A step without tests of its own that
 * has failed, or could not run, counts as one failure, so that the sum never looks green.
 */
export function toSummary(results: readonly StepResult[]): readonly string[] {
  const lines = results.map((result) => {
    const { counts } = result;
    const tail = counts ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
    return `${outcomeWords[result.outcome]}  ${result.seconds.toFixed(1)} 秒  ${result.name}${tail}`;
  });
  const total = toTotal(results);
  return [...lines, `${total.passed} passed, ${total.failed} failed`];
}

export function toTotal(results: readonly StepResult[]): Counts {
  const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  const failed = results.reduce((sum, result) => sum + toFailures(result), 0);
  return { passed, failed };
}

function toFailures({ outcome, counts }: StepResult): number {
  const counted = counts?.failed ?? 0;
  return outcome === 'passed' ? counted : Math.max(counted, 1);
}
