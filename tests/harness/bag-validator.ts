import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = new URL('../bagit-validator', import.meta.url).pathname;

/** Whether `npm test` has installed another maker's validator. */
export function hasBagValidator(): boolean {
  return existsSync(join(folder, 'node_modules/bagit-tools'));
}

/** Asks another maker's validator about the bag in a folder: what it checked, a line each. */
export function validateBag(bagFolder: string): {
  readonly isValid: boolean;
  readonly lines: readonly string[];
} {
  const run = spawnSync(process.execPath, [join(folder, 'check-bag.cjs'), bagFolder], {
    encoding: 'utf8',
  });
  return { isValid: run.status === 0, lines: run.stdout.trim().split('\n') };
}
