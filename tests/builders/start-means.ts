import type { StartMeans } from '@renderer/data/start/start-means';

import { FIXED_NOW_MS } from './clock';

/** Surroundings of a start without a journal, as in the browser mode. */
export function someStartMeans(overrides: Partial<StartMeans> = {}): StartMeans {
  return {
    journal: null,
    nowMs: () => FIXED_NOW_MS,
    onProgress: () => undefined,
    reportBehind: () => undefined,
    ...overrides,
  };
}
