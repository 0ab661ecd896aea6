import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import { isPage, toAnswerHeaders, tryBundlePath } from '@shared/serving/bundle-file';
import { fillNonce } from '@shared/serving/content-security-policy';
import { fail, succeed, type Result } from '@shared/util/result';

/** Only this machine; other machines on the network never reach the page. */
const loopback = '127.0.0.1';

/** The port is part of the page's origin, and the origin owns the data. */
export const usualPort = 47_800;

/** Tells a second start that the port is held by this program. */
export const serverMark = { name: 'X-Branch-Record-Book', value: 'browser-mode' } as const;

export interface BrowserServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built page to browsers on this machine.
 *
 * @param port - 0 takes any free port (tests).
 * @returns The running server, or the system's code for why it could not listen.
 */
export function serveToBrowser(
  folder: string,
  port: number,
): Promise<Result<BrowserServer, string>> {
  const server = createServer((request, response) => {
    void answer(folder, request, response);
  });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(fail(error.code ?? '未知')));
    server.listen(port, loopback, () => {
      resolve(succeed({ url: `http://${toHost(server)}/`, close: () => closeServer(server) }));
    });
  });
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = refuse(request);
  if (refusal) {
    send(request, response, refusal.status, refusal.headers, refusal.text);
    return;
  }
  if (request.url === '/favicon.ico') {
    // Browsers ask for it by themselves; a 404 would stand in their console as an error.
    send(request, response, 204, {}, '');
    return;
  }
  const path = tryBundlePath(toPath(request.url ?? '/'));
  const bytes = path === null ? null : await readFile(join(folder, path)).catch(() => null);
  if (path === null || bytes === null) {
    send(request, response, 404, {}, '没有这个文件。');
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const body = isPage(path) ? fillNonce(bytes.toString('utf8'), nonce) : bytes;
  send(request, response, 200, toAnswerHeaders(path, nonce), body);
}

interface Refusal {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/**
 * Refuses whatever does not address this server by its number: a foreign name in Host is how a
 * web page reaches a local server through DNS rebinding. `localhost` would be another origin
 * with other data, so it is led to the right address.
 */
function refuse(request: IncomingMessage): Refusal | null {
  const { localPort } = request.socket;
  const host = request.headers.host ?? '';
  if (host === `localhost:${String(localPort)}`) {
    const Location = `http://${loopback}:${String(localPort)}/`;
    return { status: 302, headers: { Location }, text: Location };
  }
  if (host !== `${loopback}:${String(localPort)}`) {
    return { status: 403, headers: {}, text: '请求的地址不对，已拒绝。' };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, text: '只能读取。' };
  }
  return null;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...toAnswerHeaders('message.txt', ''),
    ...headers,
    [serverMark.name]: serverMark.value,
    'Content-Length': bytes.length,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The path of a request's target without its query. */
function toPath(target: string): string {
  return target.split('?', 1)[0] ?? target;
}

function toHost(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `${loopback}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
