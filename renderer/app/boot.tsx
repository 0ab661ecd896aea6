import { useCallback, useEffect, useState } from 'react';

import type { Problem, Result } from '@shared/util/result';

import type { FillProgress } from '../data/fill-database';
import { openLastBook, type OpenedBook, type Start } from '../data/open-books';
import type { BookEntry } from '../data/registry';
import { Welcome } from '../features/welcome/welcome';
import { tryBecomeOnlyWindow } from '../platform/only-window';
import { usePreferences } from '../platform/preferences-context';
import { ProblemNote } from '../ui/problem-note';

import { BranchesAtStart } from './branches-at-start';
import { LostBook } from './lost-book';
import { createEmptyBook, createSampleBook } from './new-books';
import { OpenElsewhere } from './open-elsewhere';
import { Rebuilding } from './rebuilding';
import { ReceiveAtStart } from './receive-at-start';
import { RestoreAtStart } from './restore-at-start';
import { Shell } from './shell';
import { toStartMeans } from './start-means';

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'rebuilding'; readonly progress: FillProgress }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'restoring' }
  | { readonly kind: 'receiving' }
  | { readonly kind: 'gathering-branches' }
  | { readonly kind: 'open'; readonly book: OpenedBook }
  | { readonly kind: 'lost'; readonly entry: BookEntry; readonly others: readonly BookEntry[] }
  | { readonly kind: 'failed'; readonly problem: Problem };

function toStage(start: Result<Start>): Stage {
  if (!start.ok) return { kind: 'failed', problem: start.error };
  return start.value.kind === 'none' ? { kind: 'welcome' } : start.value;
}

// One claim and one start a window: a second effect run must not start beside the first.
let claim: Promise<boolean> | null = null;
let opening: { readonly bookId: string | null; readonly start: Promise<Result<Start>> } | null =
  null;

async function claimAndOpen(
  bookId: string | null,
  onProgress: (progress: FillProgress) => void,
): Promise<Stage> {
  claim ??= tryBecomeOnlyWindow();
  if (!(await claim)) return { kind: 'elsewhere' };
  if (opening?.bookId !== bookId) {
    opening = { bookId, start: openLastBook(bookId, toStartMeans(onProgress)) };
  }
  return toStage(await opening.start);
}

/** Opens the book used last; a machine without one is welcomed. */
export function Boot() {
  const { preferences, change } = usePreferences();
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });
  const [lastBookId] = useState(preferences.lastBookId);

  useEffect(() => {
    let isCurrent = true;
    const show = (opened: Stage) => {
      if (isCurrent) setStage(opened);
    };
    void claimAndOpen(lastBookId, (progress) => show({ kind: 'rebuilding', progress })).then(show);
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

  const openAnew = (bookId: string) => {
    change({ lastBookId: bookId });
    location.reload();
  };

  const giveWay = useCallback(() => setStage({ kind: 'elsewhere' }), []);

  switch (stage.kind) {
    case 'opening':
      return (
        <p className="page" role="status">
          正在打开记录簿……
        </p>
      );
    case 'rebuilding':
      return <Rebuilding progress={stage.progress} />;
    case 'elsewhere':
      return <OpenElsewhere />;
    case 'welcome':
      return (
        <Welcome
          onCreate={(branch) => enter(createEmptyBook(branch))}
          onLoadSample={() => enter(createSampleBook())}
          onRestore={() => setStage({ kind: 'restoring' })}
          onReceive={() => setStage({ kind: 'receiving' })}
          onGatherBranches={() => setStage({ kind: 'gathering-branches' })}
        />
      );
    case 'restoring':
      return <RestoreAtStart onOpen={openAnew} onBack={() => setStage({ kind: 'welcome' })} />;
    case 'receiving':
      return <ReceiveAtStart onOpen={openAnew} onBack={() => setStage({ kind: 'welcome' })} />;
    case 'gathering-branches':
      return <BranchesAtStart onBack={() => setStage({ kind: 'welcome' })} />;
    case 'open':
      return <Shell book={stage.book} onTakenOver={giveWay} />;
    case 'lost':
      return (
        <LostBook
          entry={stage.entry}
          others={stage.others}
          onBegin={() => setStage({ kind: 'welcome' })}
          onOpen={openAnew}
        />
      );
    case 'failed':
      return (
        <main className="page">
          <ProblemNote problem={stage.problem} />
        </main>
      );
  }
}
