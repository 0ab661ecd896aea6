import { useCallback, useEffect, useState } from 'react';

import type { Problem, Result } from '@shared/util/result';

import { openLastBook, type OpenedBook } from '../data/open-books';
import { Welcome } from '../features/welcome/welcome';
import { tryBecomeOnlyWindow } from '../platform/only-window';
import { usePreferences } from '../platform/preferences-context';
import { ProblemNote } from '../ui/problem-note';

import { createEmptyBook, createSampleBook } from './new-books';
import { OpenElsewhere } from './open-elsewhere';
import { Shell } from './shell';

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'open'; readonly book: OpenedBook }
  | { readonly kind: 'failed'; readonly problem: Problem };

function toStage(result: Result<OpenedBook | null>): Stage {
  if (!result.ok) return { kind: 'failed', problem: result.error };
  return result.value ? { kind: 'open', book: result.value } : { kind: 'welcome' };
}

// One claim a window: a second effect run must not wait for the first one's.
let claim: Promise<boolean> | null = null;

async function claimAndOpen(lastBookId: string | null): Promise<Stage> {
  claim ??= tryBecomeOnlyWindow();
  if (!(await claim)) return { kind: 'elsewhere' };
  return toStage(await openLastBook(lastBookId));
}

/** Opens the book used last; a machine without one is welcomed. */
export function Boot() {
  const { preferences, change } = usePreferences();
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });
  const [lastBookId] = useState(preferences.lastBookId);

  useEffect(() => {
    let isCurrent = true;
    void claimAndOpen(lastBookId).then((opened) => {
      if (isCurrent) setStage(opened);
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
    case 'elsewhere':
      return <OpenElsewhere />;
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
