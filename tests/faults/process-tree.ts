import { readdirSync, readFileSync } from 'node:fs';

/** What `/proc/<id>/stat` tells of a process; null if it is gone. */
function tryStat(id: number): { readonly parentId: number; readonly state: string } | null {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The program's name stands in brackets and may hold spaces.
    const [state = '', parentId = ''] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parentId: Number(parentId) };
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  const stat = tryStat(id);
  return stat !== null && stat.state !== 'Z';
}

/** A process and all that it started, itself first. */
function listTree(rootId: number): readonly number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const parents = new Map(ids.map((id) => [Number(id), tryStat(Number(id))?.parentId]));
  const tree = [rootId];
  for (const parent of tree) {
    for (const [id, parentId] of parents) if (parentId === parent) tree.push(id);
  }
  return tree;
}

function signal(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Sends SIGKILL to a process and all that it started; answers whom. */
export function signalTree(rootId: number): readonly number[] {
  const ids = listTree(rootId);
  for (const id of ids) signal(id);
  return ids;
}

/** Ends a process and all that it started, by SIGKILL, and waits until none is left. */
export async function killTree(rootId: number): Promise<void> {
  const ids = signalTree(rootId);
  const limitMs = Date.now() + 10_000;
  while (ids.some(isRunning)) {
    if (Date.now() > limitMs) throw new Error('进程在 SIGKILL 之后 10 秒还没有结束。');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
