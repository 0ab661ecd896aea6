import { readFileSync } from 'node:fs';

/**
 * Peak memory of this process. `maxRSS` will not do on Linux: it begins with the size of the
 * process that started this one (getrusage(2): it survives execve).
 */
export function loadPeakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
