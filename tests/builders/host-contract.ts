import { z } from 'zod';

import { hostChannels, type HostChannel } from '@shared/ipc/channels';
import { hostContract } from '@shared/ipc/contract';
import type { Host } from '@shared/ipc/host';

/** One question to a host. It runs in the page, so it closes over nothing. */
export interface HostQuestion {
  readonly channel: HostChannel;
  readonly ask: (host: Host) => Promise<unknown>;
}

/** Every question that a page can ask a host, good and bad. */
export const hostQuestions: readonly HostQuestion[] = [
  { channel: hostChannels.describeApp, ask: (host) => host.app.describe() },
  {
    channel: hostChannels.saveFile,
    ask: (host) =>
      host.files.save({ suggestedName: '记录.pdf', kind: 'pdf', bytes: new Uint8Array([37]) }),
  },
  { channel: hostChannels.revealFile, ask: (host) => host.files.reveal('从未保存过.pdf') },
  { channel: hostChannels.printPage, ask: (host) => host.page.print() },
];

/** Questions to the journal, which only the desktop has, in an order that makes sense. */
export const journalQuestions: readonly HostQuestion[] = [
  { channel: hostChannels.listJournals, ask: async (host) => host.journal?.list() },
  {
    channel: hostChannels.openJournal,
    ask: async (host) => host.journal?.open('00000000-0000-7000-8000-00000000b00c'),
  },
  {
    channel: hostChannels.beginJournalSnapshot,
    ask: async (host) =>
      host.journal?.beginSnapshot('00000000-0000-7000-8000-00000000b00c', {
        sequence: 0,
        commitId: null,
        atMs: 0,
        dataVersion: 1,
        counts: { members: 1 },
      }),
  },
  {
    channel: hostChannels.addToJournalSnapshot,
    ask: async (host) =>
      host.journal?.addToSnapshot('00000000-0000-7000-8000-00000000b00c', [
        { table: 'members', key: 'a', row: { name: '张三' } },
      ]),
  },
  {
    channel: hostChannels.finishJournalSnapshot,
    ask: async (host) => host.journal?.finishSnapshot('00000000-0000-7000-8000-00000000b00c'),
  },
  {
    channel: hostChannels.appendToJournal,
    ask: async (host) => host.journal?.append('00000000-0000-7000-8000-00000000b00c', []),
  },
  {
    channel: hostChannels.loadJournalRows,
    ask: async (host) => host.journal?.loadRows('00000000-0000-7000-8000-00000000b00c', 0),
  },
  {
    channel: hostChannels.putJournalPhoto,
    ask: async (host) =>
      host.journal?.putPhoto(
        '00000000-0000-7000-8000-00000000b00c',
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        new Uint8Array(0),
      ),
  },
  {
    channel: hostChannels.loadJournalPhoto,
    ask: async (host) =>
      host.journal?.loadPhoto(
        '00000000-0000-7000-8000-00000000b00c',
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      ),
  },
  {
    channel: hostChannels.findMissingJournalPhotos,
    ask: async (host) =>
      host.journal?.findMissingPhotos('00000000-0000-7000-8000-00000000b00c', [
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      ]),
  },
  {
    channel: hostChannels.findDamagedJournalPhotos,
    ask: async (host) => host.journal?.findDamagedPhotos('00000000-0000-7000-8000-00000000b00c', 0),
  },
  {
    channel: hostChannels.loadJournalFreeSpace,
    ask: async (host) => host.journal?.loadFreeSpace(),
  },
  {
    channel: hostChannels.removeJournal,
    ask: async (host) => host.journal?.remove('00000000-0000-7000-8000-00000000b00c'),
  },
];

const sentence = z.string().regex(/。$/u);

/** The answer's shape that both adapters promise: a value of the contract, or a full `Problem`. */
export function toAnswerSchema(channel: HostChannel) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: hostContract[channel].value }),
    z.strictObject({
      ok: z.literal(false),
      error: z.strictObject({
        code: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
        what: sentence,
        safe: sentence,
        next: sentence,
      }),
    }),
  ]);
}
