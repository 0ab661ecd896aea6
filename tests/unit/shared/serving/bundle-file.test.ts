import { describe, expect, it } from 'vitest';

import { toAnswerHeaders, toContentType, tryBundlePath } from '@shared/serving/bundle-file';

describe('tryBundlePath', () => {
  it('leads the root to the page', () => {
    expect(tryBundlePath('/')).toBe('index.html');
  });

  it('keeps plain names, also in Chinese', () => {
    expect(tryBundlePath('/assets/index-a1B2.js')).toBe('assets/index-a1B2.js');
    expect(tryBundlePath('/assets/%E5%AE%8B.ttf')).toBe('assets/宋.ttf');
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/assets/..%2f..%2fsecret',
    '/assets/%5c..%5csecret',
    '/C:/secret',
    '/assets//x',
    '/./x',
    '/.git/config',
    '/%00',
    '/%E0%A4%A',
    'index.html',
    '',
  ])('refuses %s', (path) => {
    expect(tryBundlePath(path)).toBeNull();
  });
});

describe('toContentType', () => {
  it('names what browsers insist on', () => {
    expect(toContentType('assets/index.js')).toMatch(/^text\/javascript/u);
    expect(toContentType('assets/hb.wasm')).toBe('application/wasm');
    expect(toContentType('assets/song.TTF')).toBe('font/ttf');
  });

  it('gives unknown kinds out as bytes', () => {
    expect(toContentType('assets/x.unknown')).toBe('application/octet-stream');
  });
});

describe('toAnswerHeaders', () => {
  it('caches hashed files for good and the page never', () => {
    expect(toAnswerHeaders('assets/a-1.js', 'n')['Cache-Control']).toContain('immutable');
    expect(toAnswerHeaders('index.html', 'n')['Cache-Control']).toBe('no-store');
  });

  it('sends the policy with scripts too, since workers take it from there', () => {
    const headers = toAnswerHeaders('assets/worker-1.js', 'n');
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });
});
