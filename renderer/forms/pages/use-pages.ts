import { useEffect, useState } from 'react';

import type { PageList } from '@shared/book/layout/page-list';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import type { BookModel } from '@shared/book/model/book-model';

import { keepUnchanged } from './keep-unchanged';
import { typesetter } from './typesetter';

/** Pages of a book: being laid out for the first time, ready, refused by name, or failed. */
export type PagesState =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly pages: PageList }
  | { readonly kind: 'refused'; readonly problems: readonly UncoveredProblem[] };

const withLast = (last: PagesState, next: PagesState): PagesState =>
  last.kind === 'ready' && next.kind === 'ready'
    ? { kind: 'ready', pages: keepUnchanged(last.pages, next.pages) }
    : next;

/** Lays a book out in the worker; while a newer state is worked on, the last pages stay. */
export function usePages(book: BookModel): PagesState {
  const [state, setState] = useState<PagesState>({ kind: 'working' });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: PagesState) => {
      if (isCurrent) setState((last) => withLast(last, next));
    };
    typesetter.layOut(book).then(
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
  }, [book]);
  return state;
}
