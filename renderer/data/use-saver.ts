import { useEffect, useEffectEvent, useMemo } from 'react';

import type { Result } from '@shared/util/result';

import { clock } from '../platform/clock';
import { onFlush } from '../platform/flushing';

import { createDraftSaver, type DraftSaver } from './draft-saver';
import { reportSaveState } from './save-state';

/**
 * Saves what is typed after a moment of quiet; leaving, hiding or quitting writes at once.
 *
 * @param save - Writes what stands on the screen now.
 */
export function useSaver(save: (atMs: number) => Promise<Result<null>>): DraftSaver {
  const saveNow = useEffectEvent(save);
  const saver = useMemo(
    () =>
      createDraftSaver({
        save: (atMs) => saveNow(atMs),
        report: reportSaveState,
        nowMs: clock.nowMs,
      }),
    [],
  );
  useEffect(() => {
    const flush = async () => {
      await saver.flush();
    };
    const stopListening = onFlush(flush);
    return () => {
      stopListening();
      void flush();
    };
  }, [saver]);
  return saver;
}
