/** Bytes that can be read at any place: a file, a Blob, a buffer. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Fewer bytes than asked for only at the end of the source. */
  readonly read: (offsetBytes: number, lengthBytes: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Takes bytes in order; what it was given may be reused once it has answered. */
export type ByteSink = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** How long work is watched and stopped. */
export interface LongWork {
  readonly signal?: AbortSignal | undefined;
  /** `totalBytes` is null where the end is not known beforehand. */
  readonly onProgress?: ((doneBytes: number, totalBytes: number | null) => void) | undefined;
}

/** Reads out of a buffer. */
export function toByteSource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offsetBytes, lengthBytes) =>
      Promise.resolve(bytes.slice(offsetBytes, offsetBytes + lengthBytes)),
  };
}

/** Puts parts behind one another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether two stretches of bytes are alike. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Lets everything else of the thread run: a click on 取消, the drawing of a window. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
