const tasks = new Set<() => void>();
let isWatching = false;

/** Signals that would end the trials with disks mounted and programs running. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function runAll(): void {
  // The newest first: a program must end before its disk is taken away.
  for (const task of [...tasks].reverse()) task();
  tasks.clear();
}

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  process.once('exit', runAll);
  for (const name of signals) process.once(name, () => process.exit(130));
}

/**
 * Has something cleaned up when the trials end in any way but SIGKILL.
 *
 * @param task - Must do its work at once; nothing is waited for at the end.
 * @returns Forgets the task, once its work is done in the usual way.
 */
export function cleanUpAtEnd(task: () => void): () => void {
  watch();
  tasks.add(task);
  return () => tasks.delete(task);
}
