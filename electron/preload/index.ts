import { contextBridge, ipcRenderer } from 'electron';

import { flushRequestChannel, hostChannels, type HostChannel } from '@shared/ipc/channels';
import type { HostArguments, HostValue } from '@shared/ipc/contract';
import type { Host } from '@shared/ipc/host';
import type { Result } from '@shared/util/result';

const flushes = new Set<() => Promise<void>>();

function ask<Channel extends HostChannel>(
  channel: Channel,
  ...values: HostArguments<Channel>
): Promise<Result<HostValue<Channel>>> {
  return ipcRenderer.invoke(channel, ...values) as Promise<Result<HostValue<Channel>>>;
}

// A flush that fails must not keep the others, or the quitting, waiting.
ipcRenderer.on(flushRequestChannel, (_event, request: number) => {
  const running = [...flushes].map(async (flush) => flush());
  void Promise.allSettled(running).then(() => ask(hostChannels.confirmFlush, request));
});

const host: Host = {
  app: { describe: () => ask(hostChannels.describeApp) },
  files: {
    save: (request) => ask(hostChannels.saveFile, request),
    reveal: (location) => ask(hostChannels.revealFile, location),
  },
  page: { print: () => ask(hostChannels.printPage) },
  journal: null,
  lifecycle: {
    onFlush: (flush) => {
      flushes.add(flush);
      return () => {
        flushes.delete(flush);
      };
    },
  },
};

contextBridge.exposeInMainWorld('host', host);
