import { existsSync, readFileSync } from 'node:fs';

/** How many tests a runner has counted. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Reads the JSON report of Vitest or Playwright; null if the runner did not get to write it. */
export function loadCounts(path: string): Counts | null {
  if (!existsSync(path)) return null;
  return tryCounts(JSON.parse(readFileSync(path, 'utf8')));
}

/** The counts in a parsed report; null if it is neither runner's. */
export function tryCounts(report: unknown): Counts | null {
  if (!isRecord(report)) return null;
  if (isRecord(report['stats'])) {
    const { expected, flaky, unexpected } = report['stats'];
    return { passed: toCount(expected) + toCount(flaky), failed: toCount(unexpected) };
  }
  if (!('numPassedTests' in report)) return null;
  const failed = toCount(report['numFailedTests']);
  // A file that cannot even be loaded holds no tests, and fails all the same.
  const isBroken = report['success'] === false && failed === 0;
  return { passed: toCount(report['numPassedTests']), failed: isBroken ? 1 : failed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function toCount(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
