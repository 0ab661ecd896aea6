import { readdirSync, readFileSync } from 'node:fs';

const isLinux = process.platform === 'linux';

/** Reads a file of /proc; empty where the process has ended meanwhile. */
function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Processes come and go between listing and reading.
    return '';
  }
}

/** Numbers of all processes with the number of their parent. */
function listParents(): ReadonlyMap<number, number> {
  const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return new Map(
    numbers.map((number) => {
      // The name stands in brackets and may hold blanks; state and parent follow it.
      const behindName = tryRead(`/proc/${number}/stat`).split(') ').at(-1) ?? '';
      return [number, Number(behindName.split(' ')[1])];
    }),
  );
}

/** A process and all that came from it. */
function familyOf(root: number): readonly number[] {
  const parents = listParents();
  const family = [root];
  for (const member of family) {
    for (const [number, parent] of parents) if (parent === member) family.push(number);
  }
  return family;
}

/**
 * Memory that a program holds, all its processes together. Proportional: what several of them share
 * counts once, where the sum of resident sizes would count it for each.
 */
function loadBytes(root: number): number {
  const kilobytes = familyOf(root).map((number) =>
    Number(/^Pss:\s+(\d+) kB$/m.exec(tryRead(`/proc/${number}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
}

/** The first process whose command line holds these words; null where none does. */
export function findProcess(words: string): number | null {
  if (!isLinux) return null;
  const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const ours = numbers.filter((number) => tryRead(`/proc/${number}/cmdline`).includes(words));
  return ours.length === 0 ? null : Math.min(...ours);
}

/** Often enough to meet the peak, seldom enough to leave the cores to what is measured. */
const everyMs = 150;

export interface MemoryWatch {
  /** Ends the watching; the most that was held, or null where the system does not tell. */
  readonly end: () => number | null;
}

/** Watches how much memory a program holds, from now until it is ended. */
export function watchMemory(root: number | null): MemoryWatch {
  if (!isLinux || root === null) return { end: () => null };
  let peakBytes = loadBytes(root);
  const look = () => {
    peakBytes = Math.max(peakBytes, loadBytes(root));
  };
  const timer = setInterval(look, everyMs);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return peakBytes;
    },
  };
}
