import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import type { ByteSource } from './bytes';

/** Most bytes asked of a source at once; between two requests the work can be stopped. */
const PART_BYTES = 1024 * 1024;

/**
 * Reads a stretch of a source whole.
 *
 * @returns `cancelled`, `unreadable` (the source refused) or `truncated` (it ended too early).
 */
export async function readExactly(
  source: ByteSource,
  offsetBytes: number,
  lengthBytes: number,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, BagFault>> {
  const whole = new Uint8Array(lengthBytes);
  for (let done = 0; done < lengthBytes;) {
    if (signal?.aborted === true) return fail(bagFault('cancelled'));
    const wanted = Math.min(PART_BYTES, lengthBytes - done);
    const part = await tryRead(source, offsetBytes + done, wanted);
    if (part === null) return fail(bagFault('unreadable'));
    if (part.length < wanted) return fail(bagFault('truncated'));
    whole.set(part, done);
    done += part.length;
  }
  return signal?.aborted === true ? fail(bagFault('cancelled')) : succeed(whole);
}

async function tryRead(source: ByteSource, offsetBytes: number, lengthBytes: number) {
  try {
    const part = await source.read(offsetBytes, lengthBytes);
    return part.length > lengthBytes ? null : part;
  } catch {
    return null;
  }
}

/**
 * Serves small reads that follow one another out of one larger read: twenty thousand small files
 * over a slow bridge would otherwise be forty thousand questions.
 */
export function toReadAhead(source: ByteSource, windowBytes = PART_BYTES): ByteSource {
  let heldAt = 0;
  let held = new Uint8Array(0);
  return {
    sizeBytes: source.sizeBytes,
    read: async (offsetBytes, lengthBytes) => {
      if (lengthBytes >= windowBytes) return source.read(offsetBytes, lengthBytes);
      const isInside = offsetBytes >= heldAt && offsetBytes + lengthBytes <= heldAt + held.length;
      if (!isInside) {
        const length = Math.min(windowBytes, Math.max(0, source.sizeBytes - offsetBytes));
        held = await source.read(offsetBytes, length);
        heldAt = offsetBytes;
      }
      return held.slice(offsetBytes - heldAt, offsetBytes - heldAt + lengthBytes);
    },
  };
}
