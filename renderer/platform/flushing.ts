import { host } from './host';

type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/**
 * Registers what must be written before the window closes or locks.
 *
 * @returns A function that takes the registration back.
 */
export function onFlush(flush: Flush): () => void {
  flushes.add(flush);
  const stopListening = host.lifecycle.onFlush(flush);
  return () => {
    flushes.delete(flush);
    stopListening();
  };
}

/** Writes all that is pending; waits no longer than the limit, as for a disk that hangs. */
export async function flushAll(limitMs: number): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, limitMs));
  const running = [...flushes].map(async (flush) => flush());
  await Promise.race([Promise.allSettled(running), limit]);
}
