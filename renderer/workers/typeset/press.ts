import type { Press } from '@shared/book/pdf/press';

import { StandingWorker } from '../standing-worker';

const worker = new StandingWorker<Press>({
  start: () => new Worker(new URL('./press-worker.ts', import.meta.url), { type: 'module' }),
  stopped: '处理字体和压缩的程序意外停止',
});

/** The press beside the typesetting worker; fonts are fetched when first needed and kept there. */
export const press: Press = {
  prepare: () => worker.theirs.prepare(),
  cutFont: (font, kept) => worker.theirs.cutFont(font, kept),
  pack: (contents) => worker.theirs.pack(contents),
};
