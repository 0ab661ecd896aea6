import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createFileWork, type FileOrder } from '@renderer/features/book/year/file-work';
import type { YearPdfAnswer } from '@renderer/workers/typeset/protocol';
import type { SaveFileAnswer } from '@shared/ipc/host';
import { fail as failWith, succeed, type Problem } from '@shared/util/result';

const order: FileOrder = {
  selection: { edition: 1, pageNumbers: [1, 2], isDuplex: true },
  booklet: null,
  name: '2026年度记录簿',
  isWholeYear: true,
};

const file = { bytes: new Uint8Array(3), sha256: 'a'.repeat(64), pageCount: 2 };

const problem: Problem = { code: 'disk-full', what: '磁盘已满。', safe: '', next: '' };

interface Answers {
  readonly outcome?: SaveFileAnswer['outcome'];
  readonly isListed?: boolean;
}

/** The worker and the disk; the file is made when the test says so. */
function someMeans({ outcome = 'saved', isListed = true }: Answers = {}) {
  const saved: string[] = [];
  const listed: unknown[] = [];
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
      const location = suggestedName;
      return Promise.resolve(
        succeed(outcome === 'saved' ? { outcome, location } : ({ outcome } as const)),
      );
    },
    beginListing: () => {
      listed.push('begun');
      return Promise.resolve((facts) => {
        listed.push(facts);
        return Promise.resolve(isListed ? succeed({ kind: 'added' }) : failWith(problem));
      });
    },
    nowMs: () => 0,
  });
  return { work, saved, listed, finish, fail, tellProgress: () => tellProgress(1, 2) };
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

describe('the list of files of the whole year', () => {
  const facts = { sha256: file.sha256, pageCount: 2, sizeBytes: 3 };

  it('gets a file once it is saved, as the chain stood before it was made', async () => {
    const { work, listed, finish } = someMeans();
    const done = work.save(order);
    await settle();
    expect(listed).toEqual(['begun']);
    finish(succeed(file));
    await done;
    expect(listed).toEqual(['begun', facts]);
    expect(work.getState()).toMatchObject({ book: { listing: succeed({ kind: 'added' }) } });
  });

  it('gets nothing of a file of some pages', async () => {
    const { work, listed, finish } = someMeans();
    finish(succeed(file));
    await work.save({ ...order, isWholeYear: false });
    expect(listed).toEqual([]);
    expect(work.getState()).toMatchObject({ kind: 'saved', book: { listing: null } });
  });

  it('gets nothing where the user gave up choosing a place', async () => {
    const { work, listed, finish } = someMeans({ outcome: 'cancelled' });
    finish(succeed(file));
    await work.save(order);
    expect(listed).toEqual(['begun']);
    expect(work.getState()).toEqual({ kind: 'cancelled' });
  });

  it('that cannot be written leaves the file saved, and says so', async () => {
    const { work, finish } = someMeans({ isListed: false });
    finish(succeed(file));
    await work.save(order);
    expect(work.getState()).toMatchObject({
      kind: 'saved',
      book: { location: '2026年度记录簿.pdf', listing: failWith(problem) },
    });
  });
});
