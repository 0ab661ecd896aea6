import type { FontKey } from '@shared/book/fonts/font-key';
import type { Press } from '@shared/book/pdf/press';

import { StandingWorker } from '../standing-worker';

import { createDistantPress } from './distant-press';
import type { PressCalls } from './serve-press';

const worker = new StandingWorker<PressCalls>({
  start: () => new Worker(new URL('./press-worker.ts', import.meta.url), { type: 'module' }),
  stopped: '处理字体和压缩的程序意外停止',
});

/** Beside the typesetting worker; fonts are fetched when first needed and kept there. */
const press = createDistantPress(() => worker.theirs);

/** Has fonts at hand before a file is made; the file meets what fails here, and tries again. */
export function preparePress(fonts: readonly FontKey[]): void {
  press.prepare(fonts).catch(() => undefined);
}

/** Files that use the press at this moment: none takes it from another. */
let fileCount = 0;

/**
 * Lends the press to a file.
 *
 * @param isGivenBack - Whether the press is ended, with its fonts some 70 MB, as soon as this file
 *   asks for nothing more: one of a whole book is put together and hashed then, which takes as
 *   much. The next file starts the press anew, in 0.3 s.
 */
export async function withPress<Value>(
  isGivenBack: boolean,
  make: (press: Press) => Promise<Value>,
): Promise<Value> {
  fileCount += 1;
  const rest = () => {
    if (isGivenBack && fileCount === 1) worker.end();
  };
  try {
    return await make({ ...press, rest });
  } finally {
    fileCount -= 1;
  }
}
