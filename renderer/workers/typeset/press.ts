import { StandingWorker } from '../standing-worker';

import { createDistantPress } from './distant-press';
import type { PressCalls } from './serve-press';

const worker = new StandingWorker<PressCalls>({
  start: () => new Worker(new URL('./press-worker.ts', import.meta.url), { type: 'module' }),
  stopped: '处理字体和压缩的程序意外停止',
});

/** The press beside the typesetting worker; fonts are fetched when first needed and kept there. */
export const press = createDistantPress(() => worker.theirs);
