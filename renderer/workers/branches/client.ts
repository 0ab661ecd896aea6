import { refuse, type BranchReading } from '@shared/superior/read-package';

import { connectCalls, type CallLine } from '../calls';
import type { BranchesPageCalls, BranchesWorkerCalls, BranchOrder } from './protocol';

/** Verifies packages in a worker, one after the other. */
export interface BranchesReader {
  /** A file on which the worker dies is told as `unreadable`; the next one gets a new worker. */
  readonly read: (order: BranchOrder) => Promise<BranchReading>;
  /** Ends the worker at once; what it was reading is told as `cancelled`. */
  readonly close: () => void;
}

interface RunningWorker {
  readonly line: CallLine<BranchesWorkerCalls>;
  readonly stop: () => void;
}

function startWorker(ours: BranchesPageCalls, onStop: () => void): RunningWorker {
  const worker = new Worker(new URL('./branches-worker.ts', import.meta.url), { type: 'module' });
  const line = connectCalls<BranchesWorkerCalls>(worker, ours);
  const stop = () => {
    worker.terminate();
    onStop();
    line.end(new Error('the branches worker has stopped'));
  };
  worker.addEventListener('error', stop);
  worker.addEventListener('messageerror', stop);
  return { line, stop };
}

/** @param onPart - How far the present file is, from 0 to 1; null while a key is computed. */
export function createBranchesReader(onPart: (part: number | null) => void): BranchesReader {
  let running: RunningWorker | null = null;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  const start = () =>
    startWorker(ours, () => {
      running = null;
    });
  const ours: BranchesPageCalls = {
    showPart: (part) => {
      onPart(part);
      return Promise.resolve();
    },
  };
  return {
    read: async (order) => {
      if (isClosed()) return refuse('cancelled');
      running ??= start();
      try {
        return await running.line.theirs.read(order);
      } catch (error) {
        if (isClosed()) return refuse('cancelled');
        reportError(error);
        return refuse('unreadable');
      }
    },
    close: () => {
      closing.abort();
      running?.stop();
    },
  };
}
