import { addDays, joinDateTime, toDatePart, toTimePart } from '../domain/calendar';
import type { LocalDateTime } from '../domain/schema';

/** What decides whether a book wants a backup; local wall times. */
export interface BackupAges {
  /** When each backup of the book was made, in any order. */
  readonly backupsMadeAt: readonly LocalDateTime[];
  /** Of the newest change; null for a book that was never changed. */
  readonly newestChangeAt: LocalDateTime | null;
  readonly nowLocal: LocalDateTime;
}

/**
 * Whether a daily backup is due: there is none, or something changed since the newest and that
 * one is of an earlier day. Backups from the future (a wrong clock) count as none.
 */
export function isBackupDue({ backupsMadeAt, newestChangeAt, nowLocal }: BackupAges): boolean {
  const newest = findNewest(backupsMadeAt, nowLocal);
  if (newest === null) return true;
  // A change of the same minute may have come after the backup.
  const hasChanges = newestChangeAt !== null && newestChangeAt >= newest;
  return hasChanges && toDatePart(newest) < toDatePart(nowLocal);
}

function findNewest(
  backupsMadeAt: readonly LocalDateTime[],
  nowLocal: LocalDateTime,
): LocalDateTime | null {
  const past = backupsMadeAt.filter((madeAt) => madeAt <= nowLocal);
  return past.reduce<LocalDateTime | null>(
    (newest, madeAt) => (newest === null || madeAt > newest ? madeAt : newest),
    null,
  );
}

/**
 * Whether quitting should wait for a backup: one is due, and what changed has been without one
 * for more than a day.
 */
export function isBackupOverdue(ages: BackupAges): boolean {
  const { backupsMadeAt, nowLocal } = ages;
  const dayBefore = joinDateTime(addDays(toDatePart(nowLocal), -1), toTimePart(nowLocal));
  const newest = findNewest(backupsMadeAt, nowLocal);
  return isBackupDue(ages) && (newest === null || newest < dayBefore);
}
