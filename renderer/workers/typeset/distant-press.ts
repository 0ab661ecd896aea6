import type { Contents, Press } from '@shared/book/pdf/press';

import type { PressCalls } from './serve-press';

/** What waits to be packed is sent when it is of so many bytes, or when nothing else is done. */
const ENOUGH_BYTES = 2 ** 18;

const sizeOf = (contents: Contents) =>
  typeof contents === 'object' && 'code' in contents ? contents.code.length : contents.length;

interface Waiting {
  readonly contents: Contents;
  readonly resolve: (packed: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (reason: unknown) => void;
}

/** Sends contents to be packed in parcels. */
class PackingLine {
  private readonly theirs: () => PressCalls;
  private waiting: Waiting[] = [];
  private waitingBytes = 0;

  constructor(theirs: () => PressCalls) {
    this.theirs = theirs;
  }

  pack(contents: Contents): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setTimeout(() => void this.send(), 0);
      this.waiting.push({ contents, resolve, reject });
      this.waitingBytes += sizeOf(contents);
      if (this.waitingBytes >= ENOUGH_BYTES) void this.send();
    });
  }

  private async send(): Promise<void> {
    const parcel = this.waiting;
    if (parcel.length === 0) return;
    this.waiting = [];
    this.waitingBytes = 0;
    try {
      const packed = await this.theirs().packAll(parcel.map(({ contents }) => contents));
      parcel.forEach(({ resolve, reject }, index) => {
        const bytes = packed[index];
        if (bytes) resolve(bytes);
        else reject(new Error('the press gave back fewer than it was given'));
      });
    } catch (error) {
      for (const { reject } of parcel) reject(error);
    }
  }
}

/** @param theirs - The press in another thread, asked for anew each time: it may have been started anew. */
export function createDistantPress(theirs: () => PressCalls): Press {
  const line = new PackingLine(theirs);
  return {
    prepare: (fonts) => theirs().prepare(fonts),
    cutFont: (font, kept) => theirs().cutFont(font, kept),
    checkSumOf: (bytes) => theirs().checkSumOf(bytes),
    pack: (contents) => line.pack(contents),
  };
}
