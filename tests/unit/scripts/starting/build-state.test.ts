import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { loadBuildState } from '@scripts/starting/build-state';

let root = '';
const products = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/fonts/faces.css',
];

async function put(path: string, changedAt: Date) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), '');
  await utimes(join(root, path), changedAt, changedAt);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-state-'));
  await put('shared/a.ts', new Date(2026, 0, 1));
  await utimes(join(root, 'shared'), new Date(2026, 0, 1), new Date(2026, 0, 1));
});

afterEach(() => rm(root, { recursive: true, force: true }));

it('is missing while one product is', async () => {
  expect(loadBuildState(root)).toBe('missing');
  await put('out/main/index.js', new Date(2026, 0, 2));
  expect(loadBuildState(root)).toBe('missing');
});

it.each(products)('is missing without %s', async (missing) => {
  for (const product of products) await put(product, new Date(2026, 0, 2));
  await rm(join(root, missing));
  expect(loadBuildState(root)).toBe('missing');
});

it('is outdated where fonts are cut in another way', async () => {
  for (const product of products) await put(product, new Date(2026, 0, 2));
  await put('scripts/font-parts/cut.ts', new Date(2026, 0, 3));
  expect(loadBuildState(root)).toBe('outdated');
});

it('is current until a source changes', async () => {
  for (const product of products) await put(product, new Date(2026, 0, 2));
  expect(loadBuildState(root)).toBe('current');
  await utimes(join(root, 'shared/a.ts'), new Date(2026, 0, 3), new Date(2026, 0, 3));
  expect(loadBuildState(root)).toBe('outdated');
});

it('is outdated after a source was removed', async () => {
  for (const product of products) await put(product, new Date(2026, 0, 2));
  await rm(join(root, 'shared/a.ts'));
  expect(loadBuildState(root)).toBe('outdated');
});
