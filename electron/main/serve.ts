import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isPage, toAnswerHeaders, tryBundlePath } from '@shared/serving/bundle-file';
import { fillNonce } from '@shared/serving/content-security-policy';

import { isOwnPage } from './policy';

/** Answers a request to `app://bundle/…` with a file of the built page, or with 404. */
export async function serveBundle(folder: string, request: Request): Promise<Response> {
  const path = isOwnPage(request.url) ? tryBundlePath(new URL(request.url).pathname) : null;
  if (request.method !== 'GET' || path === null) return notFound();
  const nonce = randomBytes(16).toString('base64');
  const headers = toAnswerHeaders(path, nonce);
  try {
    const bytes = await readFile(join(folder, path));
    const body = isPage(path) ? fillNonce(bytes.toString('utf8'), nonce) : bytes;
    return new Response(body, { headers });
  } catch (error) {
    console.error(`没有这个文件：${path}（${String(error)}）`);
    return notFound();
  }
}

function notFound(): Response {
  return new Response('没有这个文件。', {
    status: 404,
    headers: toAnswerHeaders('not-found.txt', ''),
  });
}
