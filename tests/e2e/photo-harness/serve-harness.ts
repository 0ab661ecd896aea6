import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { toContentSecurityPolicy } from '@shared/serving/content-security-policy';

const root = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

const NONCE = 'fixed-for-tests';

/** Builds a harness page as the app is built, and serves it under the app's own policy. */
export async function serveHarness(
  page: 'intake' | 'section',
): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'photo-harness-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: { '@shared': join(repository, 'shared'), '@renderer': join(repository, 'renderer') },
    },
    worker: { format: 'es' },
    html: { cspNonce: NONCE },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, `${page}.html`) },
    },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? `/${page}.html` : normalize(request.url ?? '/');
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('Content-Security-Policy', toContentSecurityPolicy(NONCE));
        response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'text/plain');
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
