import { ipcMain } from 'electron';

import { hostChannels, type HostChannel } from '@shared/ipc/channels';
import type { HostHandler } from '@shared/ipc/contract';

import { isTrustedSender } from '../policy';
import { answerCall, type AnyHandler } from './answer-call';

export type HostHandlers = { readonly [Channel in HostChannel]: HostHandler<Channel> };

/** Connects every channel of the contract; the only place that touches `ipcMain`. */
export function registerHostHandlers(handlers: HostHandlers): void {
  for (const channel of Object.values(hostChannels)) {
    const handler: AnyHandler = handlers[channel];
    ipcMain.handle(channel, (event, ...values: unknown[]) =>
      answerCall({ channel, isTrusted: isTrustedSender(event.senderFrame), values }, handler),
    );
  }
}
