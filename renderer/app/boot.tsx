import { useCallback, useEffect, useState } from 'react';

import type { Problem, Result } from '@shared/util/result';

import { openLastBook, type OpenedBook } from '../data/open-books';
import { Welcome } from '../features/welcome/welcome';
import { usePreferences } from '../platform/preferences-context';
import { ProblemNote } from '../ui/problem-note';

import { createEmptyBook, createSampleBook } from './new-books';
import { Shell } from './shell';

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'open'; readonly book: OpenedBook }
  | { readonly kind: 'failed'; readonly problem: Problem };

function toStage(result: Result<OpenedBook | null>): Stage {
  if (!result.ok) return { kind: 'failed', problem: result.error };
  return result.value ? { kind: 'open', book: result.value } : { kind: 'welcome' };
}

/** Opens the book used last; a machine without one is welcomed. */
export function Boot() {
  const { preferences, change } = usePreferences();
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });
  const [lastBookId] = useState(preferences.lastBookId);

  useEffect(() => {
    let isCurrent = true;
    void openLastBook(lastBookId).then((result) => {
      if (isCurrent) setStage(toStage(result));
    });
    return () => {
      isCurrent = false;
    };
  }, [lastBookId]);

  const enter = useCallback(
    async (making: Promise<Result<OpenedBook>>): Promise<Result<null>> => {
      const made = await making;
      if (!made.ok) return made;
      change({ lastBookId: made.value.bookId });
      setStage({ kind: 'open', book: made.value });
      return { ok: true, value: null };
    },
    [change],
  );

  switch (stage.kind) {
    case 'opening':
      return (
        <p className="page" role="status">
          正在打开记录簿……
        </p>
      );
    case 'welcome':
      return (
        <Welcome
          onCreate={(branch) => enter(createEmptyBook(branch))}
          onLoadSample={() => enter(createSampleBook())}
        />
      );
    case 'open':
      return <Shell book={stage.book} />;
    case 'failed':
      return (
        <main className="page">
          <ProblemNote problem={stage.problem} />
        </main>
      );
  }
}
