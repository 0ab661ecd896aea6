import { useEffect, useState } from 'react';

import type { PageList } from '@shared/book/layout/page-list';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import { toRecordBook, type RecordSource } from '@shared/book/model/to-record-chapter';

import { typesetter } from '../typesetter';

/** Pages of a record: being laid out for the first time, ready, or refused by name. */
export type PagesState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly pages: PageList }
  | { readonly kind: 'refused'; readonly problems: readonly UncoveredProblem[] };

/** Lays a record out in the worker; while a newer state is worked on, the last pages stay. */
export function usePages(source: RecordSource): PagesState {
  const [state, setState] = useState<PagesState>({ kind: 'working' });
  useEffect(() => {
    let isCurrent = true;
    void typesetter.layOut(toRecordBook(source)).then((result) => {
      if (!isCurrent) return;
      setState(
        result.ok
          ? { kind: 'ready', pages: result.value }
          : { kind: 'refused', problems: result.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [source]);
  return state;
}
