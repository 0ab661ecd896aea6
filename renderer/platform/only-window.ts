/** A page that is being reloaded lets go of the lock within this time. */
const WAIT_MS = 1500;

/**
 * Claims the books for this window: two windows that save the same draft would overwrite each
 * other's words. The claim is held until the window closes.
 *
 * @returns False if another window or tab holds it.
 */
export function tryBecomeOnlyWindow(): Promise<boolean> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    navigator.locks
      .request('only-window', { signal: AbortSignal.timeout(WAIT_MS) }, hold)
      .catch(() => resolve(false));
  });
}
