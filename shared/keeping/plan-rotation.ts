import { addDays, toDatePart, toWeekday } from '../domain/calendar';
import type { LocalDateTime } from '../domain/schema';

import type { BackupName } from './backup-name';

/** A backup as the rotation sees it; its days end at the user's midnight. */
export interface DatedBackup extends Pick<BackupName, 'madeAt' | 'reason' | 'number'> {
  readonly name: string;
}

/** How many days, weeks and months keep their newest backup; those without one do not count. */
const KEPT_DAYS = 7;
const KEPT_WEEKS = 8;
const KEPT_MONTHS = 24;
/** So long what an upgrade or an import started from is kept, in days. */
const KEPT_BEFORE_DAYS = 90;

const toMonday = (madeAt: LocalDateTime) => {
  const day = toDatePart(madeAt);
  return addDays(day, 1 - toWeekday(day));
};

const spans = [
  { count: KEPT_DAYS, toSpan: toDatePart },
  { count: KEPT_WEEKS, toSpan: toMonday },
  { count: KEPT_MONTHS, toSpan: (madeAt: LocalDateTime) => madeAt.slice(0, 7) },
] as const;

/** Compares so that the newest comes first; names decide where nothing else does. */
export function compareNewestFirst(one: DatedBackup, other: DatedBackup): number {
  if (one.madeAt !== other.madeAt) return one.madeAt < other.madeAt ? 1 : -1;
  if (one.number !== other.number) return other.number - one.number;
  return one.name < other.name ? 1 : -1;
}

function keepNewestOfSpans(
  sorted: readonly DatedBackup[],
  count: number,
  toSpan: (madeAt: LocalDateTime) => string,
): readonly string[] {
  const kept = new Map<string, string>();
  for (const { name, madeAt } of sorted) {
    const span = toSpan(madeAt);
    if (kept.has(span)) continue;
    if (kept.size === count) break;
    kept.set(span, name);
  }
  return [...kept.values()];
}

/**
 * Says which backups of one book may go: all but the newest of each of the last 7 days, 8 weeks
 * (from Monday) and 24 months that have one. The newest of all stays, and so do those made before
 * an upgrade or an import for 90 days.
 *
 * @param nowLocal - Local wall time now; backups dated later (a wrong clock) are as new as any.
 * @returns Names to delete, oldest first.
 */
export function planRotation(
  backups: readonly DatedBackup[],
  nowLocal: LocalDateTime,
): readonly string[] {
  const sorted = [...backups].sort(compareNewestFirst);
  const protectedSince = addDays(toDatePart(nowLocal), -KEPT_BEFORE_DAYS);
  const kept = new Set(
    spans.flatMap(({ count, toSpan }) => keepNewestOfSpans(sorted, count, toSpan)),
  );
  for (const { name, madeAt, reason } of sorted) {
    const isBefore = reason === 'before-upgrade' || reason === 'before-import';
    if (isBefore && toDatePart(madeAt) >= protectedSince) kept.add(name);
  }
  return sorted.flatMap(({ name }) => (kept.has(name) ? [] : [name])).reverse();
}
