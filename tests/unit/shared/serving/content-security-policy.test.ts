import { expect, it } from 'vitest';

import { fillNonce, toContentSecurityPolicy } from '@shared/serving/content-security-policy';

it('lets nothing run inline, from text or from elsewhere', () => {
  const policy = toContentSecurityPolicy('bm9uY2U=');
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toMatch(/'unsafe-eval'/u);
  expect(policy).not.toMatch(/https?:|\*/u);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
});

it('carries the nonce for scripts and styles', () => {
  const policy = toContentSecurityPolicy('bm9uY2U=');
  expect(policy).toMatch(/script-src [^;]*'nonce-bm9uY2U='/u);
  expect(policy).toMatch(/style-src [^;]*'nonce-bm9uY2U='/u);
});

it('writes the nonce wherever the page left room for it', () => {
  const html = '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>';
  expect(fillNonce(html, 'abc')).toBe('<meta nonce="abc"><script nonce="abc"></script>');
});
