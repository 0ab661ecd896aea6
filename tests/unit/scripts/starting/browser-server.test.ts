import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { serveToBrowser, type BrowserServer } from '@scripts/starting/browser-server';
import { runBrowser } from '@scripts/starting/run-browser';

let outer = '';
let folder = '';
let server: BrowserServer | null = null;

beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'browser-server-'));
  folder = join(outer, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
  await writeFile(join(folder, 'assets/a-1.js'), 'export {};');
  await writeFile(join(outer, 'secret.txt'), 'secret');
  const served = await serveToBrowser(folder, 0);
  server = served.ok ? served.value : null;
});

afterEach(async () => {
  await server?.close();
  await rm(outer, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a path as it is; `fetch` would tidy it up first. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server!.url);
  const { method = 'GET' } = options;
  const headers = { host: options.host ?? host };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.once('error', reject).end();
  });
}

it('gives the page out with a fresh nonce under the strict policy', async () => {
  const first = await ask('/?from=mail');
  const nonce = /nonce="([^"]+)"/u.exec(first.text)?.[1];
  expect(first.status).toBe(200);
  expect(first.headers['content-security-policy']).toContain(`'nonce-${String(nonce)}'`);
  expect(first.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(first.headers['x-content-type-options']).toBe('nosniff');
  expect((await ask('/')).text).not.toContain(nonce);
});

it('answers HEAD without a body and other methods not at all', async () => {
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await ask('/', { method })).status).toBe(405);
  }
});

it('refuses a foreign name and leads localhost to the one address', async () => {
  const { port, href } = new URL(server!.url);
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
  expect((await ask('/', { host: `evil.example:${port}` })).status).toBe(403);
  const led = await ask('/', { host: `localhost:${port}` });
  expect(led).toMatchObject({ status: 302, headers: { location: href } });
});

it.each([
  '/../secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/../../secret.txt',
  '/missing.js',
  '/assets',
])('answers %s with 404', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain('secret');
});

it('listens on this machine alone', () => {
  expect(new URL(server!.url).hostname).toBe('127.0.0.1');
});

it('tells a second start that it is running already', async () => {
  const lines: string[] = [];
  const port = Number(new URL(server!.url).port);
  const say = (line: string) => void lines.push(line);
  expect(await runBrowser({ folder, port, isShown: false, say })).toBe(0);
  expect(lines).toEqual([expect.stringContaining('已经在运行')]);
});

it('names a port that another program holds', async () => {
  const other = createServer((_request, response) => response.end('other'));
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const lines: string[] = [];
  const { port } = other.address() as AddressInfo;
  const say = (line: string) => void lines.push(line);
  expect(await runBrowser({ folder, port, isShown: false, say })).toBe(1);
  expect(lines[0]).toContain(`端口 ${port} 正被别的程序占用`);
  other.close();
});
