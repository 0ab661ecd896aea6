import { app } from 'electron';

import { hostChannels } from '@shared/ipc/channels';
import { succeed } from '@shared/util/result';

import type { HostHandlers } from './registry';

/** What the page may know about the program. */
export const appHandlers = {
  [hostChannels.describeApp]: () =>
    Promise.resolve(
      succeed({
        mode: 'desktop',
        appVersion: app.getVersion(),
        runtime: `Electron ${process.versions.electron}`,
      }),
    ),
} satisfies Partial<HostHandlers>;
