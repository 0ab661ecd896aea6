import { host } from './host';

const flushes = new Set<() => Promise<void>>();

/**
 * Registers what must be written before the window closes, and before another program takes over.
 *
 * @returns A function that takes the registration back.
 */
export function onFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush);
  const takeBack = host.lifecycle.onFlush(flush);
  return () => {
    flushes.delete(flush);
    takeBack();
  };
}

/** Has everything written now. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
}
