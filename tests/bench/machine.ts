import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';

import { tryFirstLine } from './programs';

/** What the figures were measured on. */
export interface Machine {
  readonly startedAt: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGigabytes: number;
  /** Over 1, 5 and 15 minutes. */
  readonly loadAtStart: readonly number[];
  readonly chromium: string;
  readonly imageMagick: string | null;
  readonly node: string;
  /** Type of the file system that holds the browser's profile; on tmpfs no flush costs anything. */
  readonly disk: string;
}

export function loadMachine(chromium: string, convert: string | null): Machine {
  return {
    startedAt: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? '未知',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    loadAtStart: loadavg(),
    chromium: tryFirstLine(chromium, ['--version'])?.split(' built')[0] ?? chromium,
    imageMagick:
      convert === null
        ? null
        : (/ImageMagick \S+/.exec(tryFirstLine(convert, ['-version']) ?? '')?.[0] ?? convert),
    node: process.versions.node,
    disk: readDiskType(),
  };
}

/** Others want the cores too: more work is waiting than they can do. */
export function hasHighLoad(loads: readonly number[], cores: number): boolean {
  return (loads[0] ?? 0) > cores * 0.75;
}

function readDiskType(): string {
  try {
    const table = execFileSync('df', ['--output=fstype', tmpdir()], { encoding: 'utf8' });
    return table.trim().split('\n').at(-1) ?? '未知';
  } catch {
    // No such option outside Linux.
    return '未知';
  }
}
