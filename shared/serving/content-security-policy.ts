/** What the build writes wherever a nonce belongs: `html.cspNonce` in vite.config.ts. */
const noncePlaceholder = '__CSP_NONCE__';

/**
 * The page's Content-Security-Policy, the same for `app://` and for the browser mode.
 * Nothing but the bundle itself runs or loads; `wasm-unsafe-eval` lets the font, HEIC
 * and PDF libraries compile WebAssembly and allows no JavaScript from text.
 *
 * @param nonce - Fresh base64 text for this one answer; antd's styles carry it.
 */
export function toContentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Writes the nonce into a built page. */
export function fillNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce);
}
