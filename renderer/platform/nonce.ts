/**
 * The nonce of this load's Content-Security-Policy, for styles that antd makes at run time.
 *
 * @returns Null where the page was served without one, as in tests.
 */
export function readContentSecurityNonce(): string | null {
  const marked = document.querySelector<HTMLElement>('script[nonce], meta[property="csp-nonce"]');
  const nonce = marked?.nonce ?? '';
  return nonce === '' ? null : nonce;
}
