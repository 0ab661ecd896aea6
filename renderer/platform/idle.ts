/** Work in the background waits no longer than this for a moment of quiet. */
const PATIENCE_MS = 1000;

/** Waits until the page has nothing else to do. */
export function waitUntilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
