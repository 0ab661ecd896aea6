/** Keys in quick typing follow each other faster than this, and most screens are read in less. */
const QUIET_MS = 500;
/** Work in the background waits no longer than this for its moment. */
const PATIENCE_MS = 5000;

let lastActAtMs: number | null = null;

/** An input method tells its letters as input, not always as keys. */
function watchActs(): void {
  if (lastActAtMs !== null) return;
  lastActAtMs = -QUIET_MS;
  for (const type of ['keydown', 'input', 'click'] as const) {
    window.addEventListener(type, () => (lastActAtMs = performance.now()), { capture: true });
  }
}

/** Waits while somebody types or clicks: even some milliseconds of other work are felt then. */
export async function waitUntilQuiet(): Promise<void> {
  watchActs();
  const latestAtMs = performance.now() + PATIENCE_MS;
  for (;;) {
    const quietAtMs = (lastActAtMs ?? 0) + QUIET_MS;
    const leftMs = Math.min(quietAtMs, latestAtMs) - performance.now();
    if (leftMs <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, leftMs));
  }
}
