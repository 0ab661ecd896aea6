import type { Problem } from '@shared/util/result';
import { isAgainstEarlierCheck, type VerificationReport } from '@shared/verification/book-fault';
import { checkBook } from '@shared/verification/check-book';

import { clock } from '../platform/clock';
import { waitUntilQuiet } from '../platform/quiet';
import { keepReport, loadKeptReport } from '../platform/kept-verification';

import { toStorageProblem } from './attempt';
import type { BookDatabase } from './db';
import { createVerificationSource, type LoadOtherCopy } from './repositories/verification';

/** How a book's check stands. */
export interface BookCheckState {
  /** Of the last check that came to its end, also in an earlier session. */
  readonly report: VerificationReport | null;
  /** Null while none runs. */
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly problem: Problem | null;
}

/** Checks one book, one check at a time, and tells whoever shows it. */
export interface BookCheck {
  readonly getState: () => BookCheckState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Joins a check that runs.
   *
   * @param pauseMs - Rest between two small parts, and while somebody types or clicks; 0 for a
   * check that somebody waits for, which rests for nobody.
   */
  readonly start: (pauseMs: number) => Promise<void>;
  readonly cancel: () => void;
  /** From now on the chain as it is counts as whole: what an earlier check knew is let go. */
  readonly acceptNewest: () => void;
}

async function rest(pauseMs: number): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
  if (pauseMs > 0) await waitUntilQuiet();
}

/**
 * Reads nothing before `start` but the report that was kept.
 *
 * @param loadOtherCopy - What the journal holds of a sealed text; leave out where there is none.
 */
export function createBookCheck(
  db: BookDatabase,
  loadOtherCopy: LoadOtherCopy = () => Promise.resolve(null),
): BookCheck {
  let state: BookCheckState = { report: loadKeptReport(db.name), running: null, problem: null };
  let isCancelled = false;
  let current: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<BookCheckState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const run = async (pauseMs: number) => {
    isCancelled = false;
    set({ running: { done: 0, total: 0 }, problem: null });
    const means = {
      nowMs: clock.nowMs,
      onProgress: (done: number, total: number) => set({ running: { done, total } }),
      isCancelled: () => isCancelled,
      pause: () => rest(pauseMs),
    };
    const source = createVerificationSource(db, loadOtherCopy);
    try {
      const report = await checkBook(source, means, state.report?.known ?? null);
      if (report) keepReport(db.name, report);
      set(report ? { report, running: null } : { running: null });
    } catch (error) {
      set({ running: null, problem: toStorageProblem('核验', error) });
    }
  };
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: (pauseMs) => {
      current ??= run(pauseMs).finally(() => {
        current = null;
      });
      return current;
    },
    cancel: () => {
      isCancelled = true;
    },
    acceptNewest: () => {
      if (!state.report) return;
      const { faults, faultCount, newest } = state.report;
      const rest = faults.filter((fault) => !isAgainstEarlierCheck(fault));
      const report = {
        ...state.report,
        known: newest,
        faults: rest,
        faultCount: faultCount - faults.length + rest.length,
      };
      keepReport(db.name, report);
      set({ report });
    },
  };
}
