import type { Host } from '@shared/ipc/host';

import { createBrowserHost } from './browser-host';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in the browser mode. */
    readonly host?: Host;
  }
}

/** The machine around the page: the desktop's main process, or the browser itself. */
export const host: Host = window.host ?? createBrowserHost();
