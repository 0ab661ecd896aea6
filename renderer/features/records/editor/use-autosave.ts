import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { MeetingRecord, RecordContent } from '@shared/domain/record';

import type { BookDatabase } from '../../../data/db';
import { saveDraft } from '../../../data/repositories/records';
import { reportSaveState } from '../../../data/save-state';
import { clock } from '../../../platform/clock';
import { onFlush } from '../../../platform/flushing';

import { createDraftSaver, type DraftSaver } from '../../../data/draft-saver';

/** Follows the form and keeps its draft saved; leaving, hiding or quitting writes at once. */
export function useAutosave(
  db: BookDatabase,
  record: MeetingRecord,
  form: UseFormReturn<RecordContent>,
): DraftSaver {
  const first = useRef(record);
  const saver = useMemo(
    () =>
      createDraftSaver({
        save: (atMs, photos) => {
          const row = { ...first.current, content: form.getValues(), changedAtMs: atMs };
          return saveDraft(db, row, photos);
        },
        report: reportSaveState,
        nowMs: clock.nowMs,
      }),
    [db, form],
  );
  const flush = useCallback(async () => {
    await saver.flush();
  }, [saver]);

  useEffect(() => {
    const subscription = form.watch(() => saver.noteChange());
    const stopListening = onFlush(flush);
    return () => {
      subscription.unsubscribe();
      stopListening();
      void flush();
    };
  }, [form, saver, flush]);

  return saver;
}
