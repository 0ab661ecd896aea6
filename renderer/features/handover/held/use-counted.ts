import { useCallback, useEffect, useState } from 'react';

import type { Counted } from '@shared/handover/list/to-handover-list';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';

import { countBook } from './count-book';

/** How the counting stands; it takes a moment in a book of many years. */
export type CountedState =
  | { readonly kind: 'counting'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'counted'; readonly counted: Counted };

export interface Counting {
  readonly state: CountedState;
  /** Counts anew, as after something was mended elsewhere. */
  readonly recount: () => void;
}

/** Counts the book when the sheet is opened; leaving it stops the counting. */
export function useCounted(): Counting {
  const { db, branch } = useBook();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<CountedState>({ kind: 'counting', done: 0, total: 0 });
  useEffect(() => {
    const abort = new AbortController();
    const set = (next: CountedState) => {
      if (!abort.signal.aborted) setState(next);
    };
    const count = async () => {
      const counted = await countBook(db, branch, {
        signal: abort.signal,
        onProgress: (done, total) => set({ kind: 'counting', done, total }),
      });
      set(
        counted.ok
          ? { kind: 'counted', counted: counted.value }
          : { kind: 'failed', problem: counted.error },
      );
    };
    void count();
    return () => abort.abort();
  }, [db, branch, round]);
  const recount = useCallback(() => {
    setState({ kind: 'counting', done: 0, total: 0 });
    setRound((last) => last + 1);
  }, []);
  return { state, recount };
}
