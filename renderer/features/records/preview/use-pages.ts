import { useEffect, useState } from 'react';

import type { PageList } from '@shared/book/layout/page-list';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import { toRecordBook, type RecordSource } from '@shared/book/model/to-record-chapter';

import { typesetter } from '../typesetter';

/** Pages of a record: being laid out for the first time, ready, refused by name, or failed. */
export type PagesState =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly pages: PageList }
  | { readonly kind: 'refused'; readonly problems: readonly UncoveredProblem[] };

/** Lays a record out in the worker; while a newer state is worked on, the last pages stay. */
export function usePages(source: RecordSource): PagesState {
  const [state, setState] = useState<PagesState>({ kind: 'working' });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: PagesState) => {
      if (isCurrent) setState(next);
    };
    typesetter.layOut(toRecordBook(source)).then(
      (result) =>
        set(
          result.ok
            ? { kind: 'ready', pages: result.value }
            : { kind: 'refused', problems: result.error },
        ),
      // Rejects only if the worker itself could not run.
      () => set({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source]);
  return state;
}
