import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, toWeekday } from '@shared/domain/calendar';
import { planRotation, type DatedBackup } from '@shared/keeping/plan-rotation';
import { FIXED_NOW_LOCAL } from '@tests/builders/clock';

const reasons = ['daily', 'by-hand', 'before-upgrade', 'before-import'] as const;

const backupArbitrary = fc.record({
  daysAgo: fc.oneof(fc.integer({ min: -3, max: 20 }), fc.integer({ min: 0, max: 1200 })),
  minute: fc.integer({ min: 0, max: 1439 }),
  reason: fc.constantFrom(...reasons),
  number: fc.integer({ min: 1, max: 3 }),
});

const backupsArbitrary = fc.array(backupArbitrary, { maxLength: 60 }).map((drafts) =>
  drafts.map(({ daysAgo, minute, reason, number }, index): DatedBackup => {
    const day = addDays(FIXED_NOW_LOCAL.slice(0, 10), -daysAgo);
    const time = [Math.floor(minute / 60), minute % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    return { name: `backup ${index}`, madeAt: `${day}T${time.join(':')}`, reason, number };
  }),
);

/** Whether `one` comes after `other`, written out by hand. */
function isNewer(one: DatedBackup, other: DatedBackup): boolean {
  if (one.madeAt > other.madeAt) return true;
  if (one.madeAt < other.madeAt) return false;
  if (one.number > other.number) return true;
  return one.number === other.number && one.name > other.name;
}

/** Counts for one backup, by looking at all others, how many spans lie before its own. */
function isAmongNewest(
  backup: DatedBackup,
  all: readonly DatedBackup[],
  isSameSpan: (one: string, other: string) => boolean,
  count: number,
): boolean {
  const newer = all.filter((other) => isNewer(other, backup));
  if (newer.some((other) => isSameSpan(other.madeAt, backup.madeAt))) return false;
  const spans: string[] = [];
  for (const { madeAt } of newer) {
    if (!spans.some((span) => isSameSpan(span, madeAt))) spans.push(madeAt);
  }
  return spans.length < count;
}

const day = (moment: string) => moment.slice(0, 10);

function isSameWeek(one: string, other: string): boolean {
  const [first, second] = day(one) < day(other) ? [one, other] : [other, one];
  const days = daysBetween(day(first), day(second));
  return days < 7 && toWeekday(day(first)) <= toWeekday(day(second));
}

function mayGo(backup: DatedBackup, all: readonly DatedBackup[]): boolean {
  const isBefore = backup.reason.startsWith('before');
  if (isBefore && daysBetween(day(backup.madeAt), day(FIXED_NOW_LOCAL)) <= 90) return false;
  const isSameDay = (one: string, other: string) => day(one) === day(other);
  const isSameMonth = (one: string, other: string) => one.slice(0, 7) === other.slice(0, 7);
  return (
    !isAmongNewest(backup, all, isSameDay, 7) &&
    !isAmongNewest(backup, all, isSameWeek, 8) &&
    !isAmongNewest(backup, all, isSameMonth, 24)
  );
}

describe('the rotation', () => {
  it('deletes what a slow search finds in no rule', () => {
    fc.assert(
      fc.property(backupsArbitrary, (backups) => {
        const expected = backups.filter((backup) => mayGo(backup, backups));
        const planned = new Set(planRotation(backups, FIXED_NOW_LOCAL));
        expect([...planned].sort()).toEqual(expected.map(({ name }) => name).sort());
      }),
    );
  });

  it('never deletes the newest, and nothing more the second time', () => {
    fc.assert(
      fc.property(backupsArbitrary, (backups) => {
        const gone = new Set(planRotation(backups, FIXED_NOW_LOCAL));
        const left = backups.filter(({ name }) => !gone.has(name));
        if (backups.length > 0) expect(left.length).toBeGreaterThan(0);
        const newest = backups.find((one) => backups.every((other) => !isNewer(other, one)));
        if (newest) expect(gone.has(newest.name)).toBe(false);
        expect(planRotation(left, FIXED_NOW_LOCAL)).toEqual([]);
      }),
    );
  });

  it('keeps a daily backup of four years as 7 days, 8 weeks and 24 months', () => {
    const backups = Array.from({ length: 1461 }, (_, daysAgo): DatedBackup => {
      const madeAt = `${addDays('2026-11-22', -daysAgo)}T08:00`;
      return { name: madeAt, madeAt, reason: 'daily', number: 1 };
    });
    const gone = new Set(planRotation(backups, FIXED_NOW_LOCAL));
    const left = backups.map(({ name }) => name).filter((name) => !gone.has(name));
    expect(left.slice(0, 7)).toEqual(backups.slice(0, 7).map(({ name }) => name));
    expect(left).toContain('2026-10-31T08:00');
    expect(left.at(-1)).toBe('2024-12-31T08:00');
    // Sunday 22 November is the newest of its day, week and month at once.
    expect(left).toHaveLength(7 + (8 - 1) + (24 - 1));
  });
});
