import { fail, type Problem } from '@shared/util/result';

import type { TableAnswer, TableRequest } from './protocol';

/** A file that is not read by then is given up, in milliseconds; a roster takes far under one. */
const ANSWER_LIMIT_MS = 20_000;

/**
 * Reads a table out of a file, away from the page, so that no file can make the page stand still.
 * The worker lives for this file alone.
 *
 * @returns null if the signal ended it.
 */
export async function readTableFile(
  file: File,
  signal: AbortSignal,
  limitMs = ANSWER_LIMIT_MS,
): Promise<TableAnswer | null> {
  if (signal.aborted) return null;
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const heard = new AbortController();
  const until = { signal: heard.signal };
  try {
    return await new Promise<TableAnswer | null>((resolve) => {
      const timer = setTimeout(() => resolve(fail(tooSlow)), limitMs);
      heard.signal.addEventListener('abort', () => clearTimeout(timer));
      worker.addEventListener(
        'message',
        (event: MessageEvent<TableAnswer>) => resolve(event.data),
        until,
      );
      worker.addEventListener('error', () => resolve(fail(stopped)), until);
      worker.addEventListener('messageerror', () => resolve(fail(stopped)), until);
      signal.addEventListener('abort', () => resolve(null), until);
      const request: TableRequest = { file };
      worker.postMessage(request);
    });
  } finally {
    heard.abort();
    worker.terminate();
  }
}

const next = '请用 WPS 或 Excel 打开它，另存为 .xlsx 再导入；也可以复制后粘贴。';

const tooSlow: Problem = {
  code: 'table-too-slow',
  what: '这个表格文件读得太久，已经停下。',
  safe: '名册没有改动。',
  next,
};

const stopped: Problem = {
  code: 'table-worker-stopped',
  what: '这个文件没能读出来：文件可能已被移走，或者正被别的程序打开。',
  safe: '名册没有改动。',
  next,
};
