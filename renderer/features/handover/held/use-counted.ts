import { useCallback, useEffect, useState } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import { toCountedItems } from '@shared/handover/counted-items';
import { findGaps } from '@shared/handover/gaps/find-gaps';
import type { Counted } from '@shared/handover/list/to-handover-list';
import { toOpenLines } from '@shared/handover/open-lines';
import type { Problem } from '@shared/util/result';

import { attempt } from '../../../data/attempt';
import { useBook } from '../../../data/book-context';
import { loadHeldFacts } from '../../../data/repositories/held-book';
import { clock } from '../../../platform/clock';

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
      const facts = await attempt(
        '清点',
        () =>
          loadHeldFacts(db, {
            branch,
            today: toDatePart(clock.nowLocal()),
            signal: abort.signal,
            onProgress: (done, total) => set({ kind: 'counting', done, total }),
          }),
        null,
      );
      if (!facts.ok) {
        set({ kind: 'failed', problem: facts.error });
        return;
      }
      const counted = {
        items: toCountedItems(facts.value),
        openLines: toOpenLines(facts.value),
        gaps: findGaps(facts.value),
      };
      set({ kind: 'counted', counted });
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
