import type { ByteSink } from '@shared/package/bytes';

/** Small pieces travel together in messages of this size. */
const GATHERED_BYTES = 2 * 1024 * 1024;

/** Gathers pieces into larger ones on their way; `flush` hands over what is left. */
export function gatherBytes(sink: ByteSink): {
  readonly sink: ByteSink;
  readonly flush: () => Promise<void>;
} {
  const held = new Uint8Array(GATHERED_BYTES);
  let sizeBytes = 0;
  const flush = async () => {
    if (sizeBytes === 0) return;
    const bytes = held.slice(0, sizeBytes);
    sizeBytes = 0;
    await sink(bytes);
  };
  return {
    flush,
    sink: async (bytes) => {
      let at = 0;
      while (at < bytes.byteLength) {
        const fits = Math.min(GATHERED_BYTES - sizeBytes, bytes.byteLength - at);
        held.set(bytes.subarray(at, at + fits), sizeBytes);
        sizeBytes += fits;
        at += fits;
        if (sizeBytes === GATHERED_BYTES) await flush();
      }
    },
  };
}
