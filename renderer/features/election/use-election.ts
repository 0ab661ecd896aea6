import { useCallback, useMemo, useRef, useState } from 'react';

import type { Election } from '@shared/domain/election-day';
import { succeed, type Result } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { changeElection } from '../../data/repositories/elections';
import { useSaver } from '../../data/use-saver';

/** One step from an election to the next; applied to what is stored, so it must not look aside. */
export type ElectionChange = (election: Election) => Election;

/** What each part of the page of an election is given. */
export interface ElectionPartProps {
  readonly election: Election;
  /** Shows the change at once and saves it after a moment of quiet. */
  readonly change: (update: ElectionChange) => void;
}

/** An election as it stands on the screen; every change is saved. */
export interface ElectionEditor extends ElectionPartProps {
  /** Writes what is not yet on disk, now. */
  readonly flush: () => Promise<Result<null>>;
}

/**
 * Keeps one election while it is edited: the changes are applied in turn to what is stored.
 *
 * @param stored - The row as it is read live: what is changed elsewhere, as by an undo after the
 *   page was left and opened again, is shown here too.
 */
export function useElection(stored: Election): ElectionEditor {
  const { db } = useBook();
  const [saved, setSaved] = useState(stored);
  const [shown, setShown] = useState<readonly ElectionChange[]>([]);
  const pending = useRef(shown);
  const setPending = useCallback((changes: readonly ElectionChange[]) => {
    pending.current = changes;
    setShown(changes);
  }, []);
  const saver = useSaver(async (atMs) => {
    const written = pending.current;
    const done = await changeElection(db, stored.id, atMs, (one) => applyAll(one, written));
    if (!done.ok) return done;
    setPending(pending.current.slice(written.length));
    setSaved(done.value);
    return succeed(null);
  });
  const change = useCallback(
    (update: ElectionChange) => {
      setPending([...pending.current, update]);
      saver.noteChange();
    },
    [saver, setPending],
  );
  const election = useMemo(() => {
    // Right after a save the live row may still be the one before.
    const newest = stored.changedAtMs < saved.changedAtMs ? saved : stored;
    return applyAll(newest, shown);
  }, [stored, saved, shown]);
  return { election, change, flush: saver.flush };
}

function applyAll(election: Election, updates: readonly ElectionChange[]): Election {
  return updates.reduce((changed, update) => update(changed), election);
}
