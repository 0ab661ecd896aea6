import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createFileWork, type FileOrder } from '@renderer/features/book/year/file-work';
import type { YearPdfAnswer } from '@renderer/workers/typeset/protocol';
import { succeed } from '@shared/util/result';

const order: FileOrder = {
  selection: { edition: 1, pageNumbers: [1, 2], isDuplex: true },
  booklet: null,
  name: '2026年度记录簿',
};

const file = { bytes: new Uint8Array(3), sha256: 'a'.repeat(64), pageCount: 2 };

/** The worker and the disk; the file is made when the test says so. */
function someMeans() {
  const saved: string[] = [];
  let finish: (answer: YearPdfAnswer) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const making = new Promise<YearPdfAnswer>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  let tellProgress: (done: number, total: number) => void = () => undefined;
  const work = createFileWork({
    typesetter: {
      listPhotos: () => Promise.resolve([]),
      listPrinted: () => Promise.resolve([]),
      makePdf: (_order, options) => {
        tellProgress = options?.onProgress ?? tellProgress;
        return making;
      },
    },
    loadPhotos: () => Promise.resolve(new Map()),
    saveFile: ({ suggestedName }) => {
      saved.push(suggestedName);
      return Promise.resolve(succeed({ outcome: 'saved', location: suggestedName } as const));
    },
    nowMs: () => 0,
  });
  return { work, saved, finish, fail, tellProgress: () => tellProgress(1, 2) };
}

/** As long as what waits for nothing takes. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

// Node has no reportError; what is reported here is what the tests make happen.
beforeEach(() => vi.stubGlobal('reportError', () => undefined));
afterEach(() => vi.unstubAllGlobals());

describe('the making of a file of the book', () => {
  it('tells that it prepares, how far it is, and what was saved', async () => {
    const { work, saved, finish, tellProgress } = someMeans();
    const kinds: string[] = [];
    work.subscribe(() => kinds.push(work.getState().kind));
    const done = work.save(order);
    await settle();
    tellProgress();
    finish(succeed(file));
    await done;
    expect(kinds).toEqual(['preparing', 'working', 'saving', 'saved']);
    expect(saved).toEqual(['2026年度记录簿.pdf']);
  });

  it('saves nothing where it was cancelled while the last page was made', async () => {
    const { work, saved, finish, tellProgress } = someMeans();
    const done = work.save(order);
    await settle();
    work.cancel();
    expect(work.getState()).toEqual({ kind: 'cancelled' });
    tellProgress();
    finish(succeed(file));
    await done;
    expect(work.getState()).toEqual({ kind: 'cancelled' });
    expect(saved).toEqual([]);
  });

  it('is cancelled at once while photos are fetched', async () => {
    const { work, saved, finish } = someMeans();
    const done = work.save(order);
    work.cancel();
    expect(work.getState()).toEqual({ kind: 'cancelled' });
    finish(succeed(file));
    await done;
    expect(saved).toEqual([]);
  });

  it('tells a failure in words', async () => {
    const { work, fail } = someMeans();
    const done = work.save(order);
    await settle();
    fail(new Error('the worker has stopped'));
    await done;
    expect(work.getState()).toMatchObject({
      kind: 'failed',
      problem: { code: 'book-file-stopped' },
    });
  });
});
