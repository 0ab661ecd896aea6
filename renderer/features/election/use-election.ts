import { useCallback, useRef, useState } from 'react';

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

/** Keeps one election while it is edited: the changes are applied in turn to what is stored. */
export function useElection(stored: Election): ElectionEditor {
  const { db } = useBook();
  const [election, setElection] = useState(stored);
  const pending = useRef<readonly ElectionChange[]>([]);
  const saver = useSaver(async (atMs) => {
    const written = pending.current;
    const saved = await changeElection(db, stored.id, atMs, (one) => applyAll(one, written));
    if (!saved.ok) return saved;
    pending.current = pending.current.slice(written.length);
    setElection(applyAll(saved.value, pending.current));
    return succeed(null);
  });
  const change = useCallback(
    (update: ElectionChange) => {
      pending.current = [...pending.current, update];
      setElection(update);
      saver.noteChange();
    },
    [saver],
  );
  return { election, change, flush: saver.flush };
}

function applyAll(election: Election, updates: readonly ElectionChange[]): Election {
  return updates.reduce((changed, update) => update(changed), election);
}
