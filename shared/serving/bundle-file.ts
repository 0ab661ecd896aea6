import { toContentSecurityPolicy } from './content-security-policy';

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  icc: 'application/vnd.iccprofile',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  otf: 'font/otf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/**
 * Turns the path of a request into a path inside the built page's folder.
 *
 * @param requestPath - The URL's path, still percent-encoded, with its leading slash.
 * @returns A relative path with `/` between plain names, or null if the path could leave the
 *   folder, is not valid, or names a hidden file.
 */
export function tryBundlePath(requestPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/')) return null;
  const path = decoded === '/' ? 'index.html' : decoded.slice(1);
  const isPlain = path.split('/').every((name) => /^[^.\\:\0][^\\:\0]*$/u.test(name));
  return isPlain ? path : null;
}

/** The MIME type by file name; unknown kinds are bytes, so that nothing is sniffed into script. */
export function toContentType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return contentTypes[extension] ?? 'application/octet-stream';
}

/** Whether a served file is a page, so that it carries the nonce and is never cached. */
export function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/**
 * The headers of every answer. Workers take their policy from their own script's answer, so
 * the policy goes out with all files, not only with the page.
 *
 * @param path - As `tryBundlePath` returned it; names under `assets/` carry a content hash.
 */
export function toAnswerHeaders(path: string, nonce: string): Record<string, string> {
  const isHashed = path.startsWith('assets/');
  return {
    'Content-Type': toContentType(path),
    'Content-Security-Policy': toContentSecurityPolicy(nonce),
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
