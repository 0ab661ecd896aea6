import { useCallback, useRef, useState } from 'react';

import type { Handover } from '@shared/domain/handover';
import type { Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { changeHandover } from '../../../data/repositories/handovers';
import { useSaver } from '../../../data/use-saver';
import { clock } from '../../../platform/clock';

import { toWrittenParts } from './written-parts';

export type HandoverUpdate = (handover: Handover) => Handover;

/** One 移交 while it is filled in. */
export interface HandoverEditor {
  /** As it stands on the screen. */
  readonly handover: Handover;
  /** Typed or chosen: on the screen at once, saved after a moment of quiet. */
  readonly write: (update: HandoverUpdate) => void;
  /** What must be stored before the next step, as a package that was written: saved at once. */
  readonly change: (update: HandoverUpdate) => Promise<Result<null>>;
}

/**
 * Keeps what is typed while it is saved.
 *
 * @param stored - The row as it is read live; what is written here stands before it.
 */
export function useHandoverEditor(stored: Handover): HandoverEditor {
  const { db } = useBook();
  const [written, setWritten] = useState(() => toWrittenParts(stored));
  const latest = useRef(written);
  const saver = useSaver((atMs) =>
    changeHandover(db, stored.id, atMs, (row) => ({ ...row, ...latest.current })),
  );
  const handover = { ...stored, ...written };
  const put = useCallback((next: Handover) => {
    latest.current = toWrittenParts(next);
    setWritten(latest.current);
  }, []);
  const write = useCallback(
    (update: HandoverUpdate) => {
      put(update({ ...stored, ...latest.current }));
      saver.noteChange();
    },
    [put, saver, stored],
  );
  const change = async (update: HandoverUpdate): Promise<Result<null>> => {
    const flushed = await saver.flush();
    if (!flushed.ok) return flushed;
    const changed = await changeHandover(db, stored.id, clock.nowMs(), (row) =>
      update({ ...row, ...latest.current }),
    );
    if (changed.ok) put(update({ ...stored, ...latest.current }));
    return changed;
  };
  return { handover, write, change };
}
