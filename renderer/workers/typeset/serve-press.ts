import type { Contents, Press } from '@shared/book/pdf/press';

import { connectCalls, handOver, type MessageEnd } from '../calls';

/** A press as another thread is asked for its work. */
export interface PressCalls extends Omit<Press, 'pack'> {
  /** As `pack`, of many at once: a message takes as long as the packing of some kilobytes. */
  readonly packAll: (contents: readonly Contents[]) => Promise<readonly Uint8Array<ArrayBuffer>[]>;
}

/** Puts a press at the service of the thread at the other end; what it makes is not copied. */
export function servePress(port: MessageEnd, press: Press): void {
  const ours: PressCalls = {
    prepare: press.prepare,
    checkSumOf: press.checkSumOf,
    cutFont: async (font, kept) => {
      const cut = await press.cutFont(font, kept);
      return handOver(cut, [cut.buffer]);
    },
    packAll: async (contents) => {
      const packed = await Promise.all(contents.map(press.pack));
      return handOver(
        packed,
        packed.map(({ buffer }) => buffer),
      );
    },
  };
  connectCalls(port, ours);
}
