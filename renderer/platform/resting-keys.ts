/** While somebody types, keys mostly follow each other faster than this. */
const QUIET_MS = 500;
/** Work in the background waits no longer than this for the keys to rest. */
const PATIENCE_MS = 5000;

let lastKeyAtMs: number | null = null;

/** An input method tells its letters as input, not always as keys. */
function watchKeys(): void {
  if (lastKeyAtMs !== null) return;
  lastKeyAtMs = -QUIET_MS;
  for (const type of ['keydown', 'input'] as const) {
    window.addEventListener(type, () => (lastKeyAtMs = performance.now()), { capture: true });
  }
}

/** Waits while somebody types: even some milliseconds of other work are felt at each key. */
export async function waitUntilKeysRest(): Promise<void> {
  watchKeys();
  const latestAtMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const quietAtMs = (lastKeyAtMs ?? 0) + QUIET_MS;
    const leftMs = Math.min(quietAtMs, latestAtMs) - performance.now();
    if (leftMs <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, leftMs));
  }
}
