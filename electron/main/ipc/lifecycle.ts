import { hostChannels } from '@shared/ipc/channels';
import { succeed } from '@shared/util/result';

import type { FlushRequests } from '../flush-requests';
import type { HostHandlers } from './registry';

/** Takes the page's word that everything is written. */
export function createLifecycleHandlers(flushRequests: FlushRequests) {
  return {
    [hostChannels.confirmFlush]: (request) => {
      flushRequests.confirm(request);
      return Promise.resolve(succeed(null));
    },
  } satisfies Partial<HostHandlers>;
}
