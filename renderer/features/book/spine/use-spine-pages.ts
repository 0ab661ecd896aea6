import { useEffect, useState } from 'react';

import type { PageList } from '@shared/book/layout/page-list';
import type { SpineLabel } from '@shared/book/spine/spine-label';
import type { Problem } from '@shared/util/result';

import { typesetter } from '../../../forms/pages/typesetter';

/** The sheet of labels: being laid out for the first time, ready, or refused in words. */
export type SpineState =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly pages: PageList }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const stopped: Problem = {
  code: 'spine-not-laid-out',
  what: '标签没有排出来。',
  safe: '填写的内容和记录都没有改动。',
  next: '请关掉这个窗口再打开；还不行就重新启动程序。',
};

/** Lays the labels out in the worker; while a newer state is worked on, the last sheet stays. */
export function useSpinePages(label: SpineLabel | null): SpineState {
  const [state, setState] = useState<SpineState>({ kind: 'working' });
  // A label is plain data: the same words are the same label.
  const text = label && JSON.stringify(label);
  useEffect(() => {
    if (text === null) return;
    let isCurrent = true;
    const set = (next: SpineState) => {
      if (isCurrent) setState(next);
    };
    typesetter.layOutSpine(JSON.parse(text) as SpineLabel).then(
      (laidOut) =>
        set(
          laidOut.ok
            ? { kind: 'ready', pages: laidOut.value }
            : { kind: 'refused', problems: laidOut.error },
        ),
      // Rejects only if the worker itself could not run.
      () => set({ kind: 'refused', problems: [stopped] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return state;
}
