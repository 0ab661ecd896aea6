import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import type { Result } from '@shared/util/result';

import type { BookDatabase } from '../../../data/db';
import { recordIsFiled, saveDraft } from '../../../data/repositories/records';
import { reportSaveState } from '../../../data/save-state';
import type { StoredPhoto } from '../../../data/stored-photo';
import { clock } from '../../../platform/clock';
import { host } from '../../../platform/host';

/** Wait after the last key: with the save itself it stays within a second. */
const QUIET_MS = 500;
/** Pause before a save that failed is tried again. */
const RETRY_MS = 3000;

/** Saves a draft while it is typed. */
export interface Autosave {
  /** Writes what is not yet on disk, now. */
  readonly flush: () => Promise<Result<null>>;
  /** Writes the form as it is together with a new photo, in one transaction. */
  readonly saveWithPhoto: (photo: StoredPhoto) => Promise<Result<null>>;
}

interface Saver extends Autosave {
  readonly noteChange: () => void;
  readonly stop: () => void;
}

function createSaver(
  db: BookDatabase,
  record: MeetingRecord,
  getContent: () => RecordContent,
): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let savedChanges = 0;
  let queue: Promise<Result<null>> = Promise.resolve({ ok: true, value: null });

  const write = async (photos: readonly StoredPhoto[]): Promise<Result<null>> => {
    const upTo = changes;
    reportSaveState({ kind: 'saving' });
    const atMs = clock.nowMs();
    const row = { ...record, content: getContent(), changedAtMs: atMs };
    const saved = await saveDraft(db, row, photos);
    if (saved.ok) {
      savedChanges = upTo;
      // Typing goes on while a save is under way.
      reportSaveState(changes > upTo ? { kind: 'pending' } : { kind: 'saved', atMs });
    } else {
      reportSaveState({ kind: 'failed', problem: saved.error });
      // A filed record refuses for good; everything else is worth another try.
      if (saved.error.code !== recordIsFiled) schedule(RETRY_MS);
    }
    return saved;
  };
  // One write after the other: a later state must never be overtaken by an earlier one.
  const enqueue = (photos: readonly StoredPhoto[]) => {
    queue = queue.then(() => write(photos));
    return queue;
  };
  const flush = () => {
    clearTimeout(timer);
    return changes > savedChanges ? enqueue([]) : queue;
  };
  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }
  return {
    flush,
    saveWithPhoto: (photo) => enqueue([photo]),
    noteChange: () => {
      changes += 1;
      reportSaveState({ kind: 'pending' });
      schedule(QUIET_MS);
    },
    stop: () => void flush(),
  };
}

/** Follows the form and keeps its draft saved; leaving, hiding or quitting writes at once. */
export function useAutosave(
  db: BookDatabase,
  record: MeetingRecord,
  form: UseFormReturn<RecordContent>,
): Autosave {
  const first = useRef(record);
  const saver = useMemo(() => createSaver(db, first.current, () => form.getValues()), [db, form]);
  const flush = useCallback(async () => {
    await saver.flush();
  }, [saver]);

  useEffect(() => {
    const subscription = form.watch(() => saver.noteChange());
    const stopListening = host.lifecycle.onFlush(flush);
    return () => {
      subscription.unsubscribe();
      stopListening();
      saver.stop();
    };
  }, [form, saver, flush]);

  return saver;
}
