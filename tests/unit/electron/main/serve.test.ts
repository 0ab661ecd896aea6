import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { serveBundle } from '@electron/main/serve';

let folder = '';

beforeAll(async () => {
  const outer = await mkdtemp(join(tmpdir(), 'serve-'));
  folder = join(outer, 'renderer');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
  await writeFile(join(outer, 'secret.txt'), 'secret');
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

it('gives the page out with one fresh nonce in text and policy', async () => {
  const answer = await serveBundle(folder, new Request('app://bundle/'));
  const nonce = /nonce="([^"]+)"/u.exec(await answer.text())?.[1];
  expect(answer.headers.get('Content-Security-Policy')).toContain(`'nonce-${String(nonce)}'`);
  const again = await serveBundle(folder, new Request('app://bundle/'));
  expect(await again.text()).not.toContain(nonce);
});

it.each([
  'app://bundle/../secret.txt',
  'app://bundle/%2e%2e%2fsecret.txt',
  'app://bundle/missing.js',
  'app://other/index.html',
])('answers %s with 404', async (url) => {
  expect((await serveBundle(folder, new Request(url))).status).toBe(404);
});

it('answers reading only', async () => {
  const answer = await serveBundle(folder, new Request('app://bundle/', { method: 'POST' }));
  expect(answer.status).toBe(404);
});
