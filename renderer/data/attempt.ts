import { isDiskFull } from '@shared/keeping/free-space';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { loadFreeBytes } from '../platform/free-space';

/**
 * A save that has not answered by then is told as not saved. On a full disk one transaction was
 * seen never to answer at all; a healthy one takes milliseconds.
 */
const ANSWER_LIMIT_MS = 10_000;

/** Thrown inside a transaction to abort it with a problem that the user is told. */
export class RefusedWrite extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const SAFE = '之前显示“已保存”的内容仍在。';

function isFullDisk(error: unknown): boolean {
  const text = String(error);
  return /QuotaExceeded|disk full|Failed to write blobs/i.test(text);
}

function toFullDiskProblem(task: string): Problem {
  return {
    code: 'disk-full',
    what: `${task}没有成功：磁盘已满。`,
    safe: SAFE,
    next: '请先清出一些空间，窗口不要关，程序会再试。',
  };
}

/** Turns whatever the database threw into sentences; `task` names it as `保存记录`. */
export function toStorageProblem(task: string, error: unknown): Problem {
  if (error instanceof RefusedWrite) return error.problem;
  if (isFullDisk(error)) return toFullDiskProblem(task);
  return {
    code: 'storage-failed',
    what: `${task}没有成功。`,
    safe: SAFE,
    next: `请再试一次；还不行就重新打开程序。（${error instanceof Error ? error.name : '未知原因'}）`,
  };
}

/** Names under which a full disk hides once its first error has closed the database (measured). */
const mayBeFullDisk: readonly string[] = ['storage-failed', 'no-answer'];

async function explain(task: string, error: unknown): Promise<Problem> {
  const problem = toStorageProblem(task, error);
  if (!mayBeFullDisk.includes(problem.code)) return problem;
  const freeBytes = await loadFreeBytes();
  return freeBytes !== null && isDiskFull(freeBytes) ? toFullDiskProblem(task) : problem;
}

function limit(
  task: string,
  limitMs: number,
): { readonly promise: Promise<never>; readonly clear: () => void } {
  let timer: ReturnType<typeof setTimeout>;
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new RefusedWrite({
          code: 'no-answer',
          what: `${task}等了 10 秒没有回音，按没有保存处理。`,
          safe: SAFE,
          next: '程序会再试；请看一下磁盘是否还有空间。',
        }),
      );
    }, limitMs);
  });
  return { promise, clear: () => clearTimeout(timer) };
}

/**
 * Runs one piece of database work; failures come back as data, never as a throw.
 *
 * @param limitMs - When it is told as failed. Null for long work, whose every step has a limit.
 */
export async function attempt<Value>(
  task: string,
  work: () => PromiseLike<Value>,
  limitMs: number | null = ANSWER_LIMIT_MS,
): Promise<Result<Value>> {
  const timeLimit = limitMs === null ? null : limit(task, limitMs);
  try {
    return succeed(await (timeLimit ? Promise.race([work(), timeLimit.promise]) : work()));
  } catch (error) {
    return fail(await explain(task, error));
  } finally {
    timeLimit?.clear();
  }
}

/** Asks the machine under the same time limit; its failures stay as they are. */
export async function attemptAsk<Value>(
  task: string,
  ask: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const answered = await attempt(task, ask);
  return answered.ok ? answered.value : answered;
}
