/** The page's scheme and origin. The origin owns the data, so it never changes. */
export const pageScheme = 'app';
const pageOrigin = 'app://bundle';
export const pageUrl = `${pageOrigin}/`;

/** Whether a document, frame or navigation target is the app's own page. */
export function isOwnPage(url: string): boolean {
  return url === pageOrigin || url.startsWith(pageUrl);
}

/**
 * Whether a request may leave the page: only for its own files, for blobs that it made itself,
 * and for the developer tools of a build that has them. There is no network at all.
 */
export function isAllowedRequest(url: string): boolean {
  return isOwnPage(url) || url.startsWith(`blob:${pageUrl}`) || url.startsWith('devtools:');
}

const allowedPermissions: readonly string[] = ['clipboard-sanitized-write', 'persistent-storage'];

/** Copying text and asking for lasting storage; camera, place, notifications… are refused. */
export function isAllowedPermission(permission: string, requestingUrl: string): boolean {
  return allowedPermissions.includes(permission) && isOwnPage(requestingUrl);
}

/** What the sender check needs of Electron's `WebFrameMain`. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a message comes from the top frame of the app's own page. The frame is null when it
 * was closed or has navigated away before the message arrived.
 */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
