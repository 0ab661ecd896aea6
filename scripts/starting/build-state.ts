import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/font-parts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

const products = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/fonts/faces.css',
];

export type BuildState = 'missing' | 'outdated' | 'current';

/** Compares the built app with its sources by their times of change. */
export function loadBuildState(root: string): BuildState {
  const builtAt = products.map((path) => changedAtMs(join(root, path)));
  if (builtAt.includes(null)) return 'missing';
  const oldestProductMs = Math.min(...builtAt.map((timeMs) => timeMs ?? 0));
  const newestSourceMs = Math.max(...sources.map((path) => newestChangeMs(join(root, path))));
  return newestSourceMs > oldestProductMs ? 'outdated' : 'current';
}

/** The newest change at or below a path; a folder's own time tells of removed files. */
function newestChangeMs(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const below = readdirSync(path).map((name) => newestChangeMs(join(path, name)));
  return Math.max(status.mtimeMs, ...below);
}

function changedAtMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
