import { host } from './host';

/**
 * Space that is left for the book, in bytes: on the disk of the second copy, in the browser what
 * it still allows. Null if the machine does not say.
 */
export async function loadFreeBytes(): Promise<number | null> {
  if (host.journal) {
    const free = await host.journal.loadFreeSpace();
    return free.ok ? free.value : null;
  }
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    // Old browsers have no such question; nothing can be said then.
    return null;
  }
}
