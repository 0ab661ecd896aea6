import { host } from './host';

type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/**
 * Registers what must be written before the window closes or locks, and before another
 * program takes over.
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

/** As long as quitting waits: a disk that hangs must not keep the window open or readable. */
const FLUSH_LIMIT_MS = 2000;

/** Writes all that is pending; waits no longer than the limit. */
export async function flushAll(): Promise<void> {
  const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT_MS));
  const running = [...flushes].map(async (flush) => flush());
  await Promise.race([Promise.allSettled(running), limit]);
}
