import { refuse, type BranchReading } from '@shared/superior/read-package';

import { StandingWorker } from '../standing-worker';
import type { BranchesPageCalls, BranchesWorkerCalls, BranchOrder } from './protocol';

/** Verifies packages in a worker, one after the other. */
export interface BranchesReader {
  /** A file on which the worker dies is told as `unreadable`; the next one gets a new worker. */
  readonly read: (order: BranchOrder) => Promise<BranchReading>;
  /** Ends the worker at once; what it was reading is told as `cancelled`. */
  readonly close: () => void;
}

/** @param onPart - How far the present file is, from 0 to 1; null while a key is computed. */
export function createBranchesReader(onPart: (part: number | null) => void): BranchesReader {
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  const ours: BranchesPageCalls = {
    showPart: (part) => {
      onPart(part);
      return Promise.resolve();
    },
  };
  const worker = new StandingWorker<BranchesWorkerCalls>({
    start: () => new Worker(new URL('./branches-worker.ts', import.meta.url), { type: 'module' }),
    ours,
    stopped: 'the branches worker has stopped',
  });
  return {
    read: async (order) => {
      if (isClosed()) return refuse('cancelled');
      try {
        return await worker.theirs.read(order);
      } catch (error) {
        if (isClosed()) return refuse('cancelled');
        reportError(error);
        return refuse('unreadable');
      }
    },
    close: () => {
      closing.abort();
      worker.end();
    },
  };
}
