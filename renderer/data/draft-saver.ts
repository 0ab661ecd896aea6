import type { Result } from '@shared/util/result';

import { recordIsFiled } from './repositories/records';
import type { SaveState } from './save-state';
import type { StoredPhoto } from './stored-photo';

/** Wait after the last key: with the save itself it stays within a second. */
const QUIET_MS = 500;
/** Pause before a save that failed is tried again. */
const RETRY_MS = 3000;

/** What saving needs of its surroundings. */
export interface DraftSaverMeans {
  /** Writes the draft as it now is, and new photos with it. */
  readonly save: (atMs: number, photos: readonly StoredPhoto[]) => Promise<Result<null>>;
  readonly report: (state: SaveState) => void;
  readonly nowMs: () => number;
}

/** Saves a draft while it is typed. */
export interface DraftSaver {
  /** Something was typed: it is saved after a moment of quiet. */
  readonly noteChange: () => void;
  /** Writes what is not yet on disk, now. */
  readonly flush: () => Promise<Result<null>>;
  /** Writes the draft as it is together with a new photo, in one transaction. */
  readonly saveWithPhoto: (photo: StoredPhoto) => Promise<Result<null>>;
}

/** Makes the saver of one open draft. */
export function createDraftSaver({ save, report, nowMs }: DraftSaverMeans): DraftSaver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  let savedChanges = 0;
  let queue: Promise<Result<null>> = Promise.resolve({ ok: true, value: null });

  const write = async (photos: readonly StoredPhoto[]): Promise<Result<null>> => {
    const upTo = changes;
    report({ kind: 'saving' });
    const atMs = nowMs();
    const saved = await save(atMs, photos);
    if (saved.ok) {
      savedChanges = upTo;
      // Typing goes on while a save is under way.
      report(changes > upTo ? { kind: 'pending' } : { kind: 'saved', atMs });
    } else {
      report({ kind: 'failed', problem: saved.error });
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
      report({ kind: 'pending' });
      schedule(QUIET_MS);
    },
  };
}
