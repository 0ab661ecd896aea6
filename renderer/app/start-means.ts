import type { FillProgress } from '../data/fill-database';
import { reportBehind } from '../data/save-state';
import type { StartMeans } from '../data/start/start-means';
import { clock } from '../platform/clock';
import { host } from '../platform/host';

/** What opening a book needs, as this window has it. */
export function toStartMeans(
  onProgress: (progress: FillProgress) => void = () => undefined,
): StartMeans {
  return { journal: host.journal, nowMs: clock.nowMs, onProgress, reportBehind };
}
