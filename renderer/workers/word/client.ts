import { fail, type Problem } from '@shared/util/result';

import type { WordAnswer, WordRequest, WordTask } from './protocol';

/** A file that is not done by then is given up, in milliseconds; the largest records take seconds. */
const ANSWER_LIMIT_MS = 60_000;

/**
 * Has Word files written and read away from the page, so that neither a long record nor a made-up
 * file makes it stand still. The worker lives for this request alone.
 */
export async function askWord<Task extends WordTask>(
  task: Task,
  request: WordRequest<Task>,
  limitMs = ANSWER_LIMIT_MS,
): Promise<WordAnswer<Task>> {
  const worker = new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });
  const heard = new AbortController();
  const until = { signal: heard.signal };
  try {
    return await new Promise<WordAnswer<Task>>((resolve) => {
      const timer = setTimeout(() => resolve(fail(tooSlow)), limitMs);
      heard.signal.addEventListener('abort', () => clearTimeout(timer));
      worker.addEventListener(
        'message',
        (event: MessageEvent<WordAnswer<Task>>) => resolve(event.data),
        until,
      );
      worker.addEventListener('error', () => resolve(fail(stopped)), until);
      worker.addEventListener('messageerror', () => resolve(fail(stopped)), until);
      worker.postMessage({ task, request });
    });
  } finally {
    heard.abort();
    worker.terminate();
  }
}

const safe = '记录和已有的 Word 表格都没有改动。';

const tooSlow: Problem = {
  code: 'word-too-slow',
  what: '这个 Word 文件处理得太久，已经停下。',
  safe,
  next: '请换一份表格，或者用标准格式再试。',
};

const stopped: Problem = {
  code: 'word-worker-stopped',
  what: '这个 Word 文件没能做出来。',
  safe,
  next: '请再试一次；还是不行，请换一份表格或用标准格式。',
};
