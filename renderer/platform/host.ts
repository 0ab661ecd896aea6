import type { Host } from '@shared/ipc/host';

import { createBrowserHost } from './browser-host';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in the browser mode. */
    readonly host?: Host;
  }
}

/**
 * The machine around the page: the desktop's main process, or the browser itself. What runs
 * without a window, as tests of the data layer do, gets the browser's too.
 */
export const host: Host =
  (typeof window === 'undefined' ? undefined : window.host) ?? createBrowserHost();
