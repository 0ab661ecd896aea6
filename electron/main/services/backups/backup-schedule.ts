import type { BackupService } from './backup-service';

/** When automatic backups are looked at; all in milliseconds. */
const AFTER_START_MS = 60_000;
const HOURLY_MS = 3_600_000;
/** After a change, so that a backup does not start between two keystrokes' saves. */
const AFTER_CHANGE_MS = 120_000;

/** What the schedule needs; timers are those of the system, or a test's. */
export interface ScheduleMeans {
  readonly service: Pick<BackupService, 'judge' | 'make' | 'cancel'>;
  /** Ids of all books that the journal holds. */
  readonly listBooks: () => Promise<readonly string[]>;
  /** @returns A function that takes the timer back. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}

/** Looks from time to time whether a book wants a backup, and has it made. */
export interface BackupSchedule {
  readonly start: () => void;
  /** A book was changed: looked at after a while of quiet. */
  readonly noteChange: () => void;
  /**
   * Makes what is overdue before the program quits. What is not done within the limit is
   * cancelled; the next start makes it.
   */
  readonly finish: (limitMs: number) => Promise<void>;
}

export function createBackupSchedule(means: ScheduleMeans): BackupSchedule {
  const { service, listBooks, setTimer } = means;
  let isWaiting = false;
  const look = async () => {
    for (const bookId of await listBooks()) {
      // What fails is remembered by the service and shown; the next look tries again.
      if ((await service.judge(bookId)).isDue) await service.make(bookId, 'daily');
    }
  };
  const lookSafely = () => {
    look().catch((error: unknown) => console.error('自动备份没有做成', error));
  };
  const lookHourly = () => {
    lookSafely();
    setTimer(lookHourly, HOURLY_MS);
  };
  return {
    start: () => {
      setTimer(lookHourly, AFTER_START_MS);
    },
    noteChange: () => {
      if (isWaiting) return;
      isWaiting = true;
      setTimer(() => {
        isWaiting = false;
        lookSafely();
      }, AFTER_CHANGE_MS);
    },
    finish: async (limitMs) => {
      const books = await listBooks();
      const late = new AbortController();
      const cancelAll = () => {
        late.abort();
        for (const bookId of books) service.cancel(bookId);
      };
      const clearLimit = setTimer(cancelAll, limitMs);
      for (const bookId of books) {
        const { isOverdue } = await service.judge(bookId);
        if (isOverdue && !late.signal.aborted) await service.make(bookId, 'daily');
      }
      clearLimit();
    },
  };
}
