import type { Press } from '@shared/book/pdf/press';

import { connectCalls, handOver, type MessageEnd } from '../calls';

const give = (bytes: Uint8Array<ArrayBuffer>) => handOver(bytes, [bytes.buffer]);

/** Puts a press at the service of the thread at the other end; what it makes is not copied. */
export function servePress(port: MessageEnd, press: Press): void {
  const ours: Press = {
    prepare: () => press.prepare(),
    cutFont: async (font, kept) => give(await press.cutFont(font, kept)),
    pack: async (contents) => give(await press.pack(contents)),
  };
  connectCalls(port, ours);
}
