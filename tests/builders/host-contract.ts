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
