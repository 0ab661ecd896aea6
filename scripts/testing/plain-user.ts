import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from '../paths';
import type { Command } from './steps';

/** `nobody` on Debian: a user who owns nothing. */
export const nobody = 65_534;

/** What the tests of the desktop program read, for a clone that only root can enter. */
const neededPaths = [
  ...['package.json', 'tsconfig.json', 'node_modules', 'out', 'dist', 'tests', 'scripts'],
  ...['shared', 'renderer', 'electron', 'resources'],
];

export interface PlainUser {
  /** Where the project can be read from. */
  readonly projectFolder: string;
  /** A folder that the user may write to. */
  readonly homeFolder: string;
  /** Words before a program that make it run as this user; none for the present one. */
  readonly identity: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Wraps a command so that it runs as this user, on a display of its own. */
  readonly wrap: (program: string, words: readonly string[]) => Command;
  readonly remove: () => void;
}

/**
 * Finds a user under whom Electron keeps its sandbox: the present one, or for root `nobody`,
 * because Electron as root only runs with the sandbox off.
 */
export function preparePlainUser(): PlainUser {
  const homeFolder = mkdtempSync(join(tmpdir(), 'branch-record-book-test-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(homeFolder, nobody, nobody);
  const identity = isRoot
    ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
    : [];
  const projectFolder = isRoot && !canRead(identity) ? copyProject() : root;
  const environment = {
    HOME: homeFolder,
    TMPDIR: homeFolder,
    XDG_CONFIG_HOME: join(homeFolder, '.config'),
    XDG_RUNTIME_DIR: homeFolder,
  };
  return {
    projectFolder,
    homeFolder,
    identity,
    environment,
    wrap: (program, words) => {
      // The display's key file belongs to the user, so the display starts as that user too.
      const all = [...identity, 'xvfb-run', '-a', program, ...words];
      return {
        program: all[0] ?? program,
        words: all.slice(1),
        environment,
        folder: projectFolder,
      };
    },
    remove: () => {
      rmSync(homeFolder, { recursive: true, force: true });
      if (projectFolder !== root) rmSync(projectFolder, { recursive: true, force: true });
    },
  };
}

function canRead(identity: readonly string[]): boolean {
  const words = [...identity, 'test', '-r', join(root, 'package.json')];
  return spawnSync('env', words, { stdio: 'ignore' }).status === 0;
}

function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'branch-record-book-copy-'));
  for (const path of neededPaths.filter((each) => existsSync(join(root, each)))) {
    const isNeeded = (source: string) => !source.includes('tests/electron-runtime/node_modules');
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: isNeeded });
  }
  mkdirSync(join(folder, 'node_modules/.cache'), { recursive: true });
  spawnSync('chmod', ['-R', 'a+rX', folder], { stdio: 'inherit' });
  return folder;
}
