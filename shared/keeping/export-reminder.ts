/** More changes than this, or a change and more days than that, are worth a note on 今日. */
const MANY_CHANGES = 100;
const MANY_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What no file holds, where the browser is the only place that the book is kept in. */
export interface UnexportedChanges {
  readonly changes: number;
  /** When the newest export was, or the beginning of the book; milliseconds. */
  readonly sinceMs: number;
}

/** How strongly to remind: not at all, by a line at the rail's foot, or by a note on 今日. */
export type ReminderLevel = 'none' | 'line' | 'note';

/** The reminder grows with what would be lost with the browser's data. */
export function toReminderLevel(
  { changes, sinceMs }: UnexportedChanges,
  nowMs: number,
): ReminderLevel {
  if (changes <= 0) return 'none';
  const days = (nowMs - sinceMs) / DAY_MS;
  return changes > MANY_CHANGES || days > MANY_DAYS ? 'note' : 'line';
}
