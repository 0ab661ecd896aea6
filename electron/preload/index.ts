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
  lifecycle: {
    onFlush: (flush) => {
      flushes.add(flush);
      return () => {
        flushes.delete(flush);
      };
    },
  },
  journal: {
    list: () => ask(hostChannels.listJournals),
    open: (bookId) => ask(hostChannels.openJournal, bookId),
    append: (bookId, commits) => ask(hostChannels.appendToJournal, bookId, commits),
    loadRows: (bookId, from) => ask(hostChannels.loadJournalRows, bookId, from),
    findMissingPhotos: (bookId, storedSha256s) =>
      ask(hostChannels.findMissingJournalPhotos, bookId, storedSha256s),
    findDamagedPhotos: (bookId, from) => ask(hostChannels.findDamagedJournalPhotos, bookId, from),
    putPhoto: (bookId, storedSha256, bytes) =>
      ask(hostChannels.putJournalPhoto, bookId, storedSha256, bytes),
    loadPhoto: (bookId, storedSha256) => ask(hostChannels.loadJournalPhoto, bookId, storedSha256),
    beginSnapshot: (bookId, watermark) => ask(hostChannels.beginJournalSnapshot, bookId, watermark),
    addToSnapshot: (bookId, rows) => ask(hostChannels.addToJournalSnapshot, bookId, rows),
    finishSnapshot: (bookId) => ask(hostChannels.finishJournalSnapshot, bookId),
    loadFreeSpace: () => ask(hostChannels.loadJournalFreeSpace),
    remove: (bookId) => ask(hostChannels.removeJournal, bookId),
  },
};

contextBridge.exposeInMainWorld('host', host);
