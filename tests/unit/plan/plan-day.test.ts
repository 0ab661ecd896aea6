import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FixedDayRule } from '@shared/domain/branch';
import { holidayShifts, type HolidayShift } from '@shared/domain/plan';
import { planDay } from '@shared/plan/plan-day';
import { lastKnownYear } from '@shared/util/working-days';

const the17th: FixedDayRule = { kind: 'day-of-month', day: 17 };

/** Every day of a month, counted by the platform's own calendar. */
function daysOf(year: number, month: number): readonly string[] {
  const days: string[] = [];
  for (const day = new Date(Date.UTC(year, month - 1, 1)); day.getUTCMonth() === month - 1;) {
    days.push(day.toISOString().slice(0, 10));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay() || 7;

const known = new Map<string, boolean>();

/** Asked many times of each day; the library reckons it anew each time. */
function isOn(day: string): boolean {
  const is = known.get(day) ?? isOnNow(day);
  known.set(day, is);
  return is;
}

function isOnNow(day: string): boolean {
  return Number(day.slice(0, 4)) > lastKnownYear ? weekdayOf(day) <= 5 : isWorkday(day);
}

/** The rule read slowly: each day of the month is asked whether it is one. */
function ruleDays(rule: FixedDayRule, all: readonly string[]): readonly string[] {
  const number = (day: string) => Number(day.slice(8));
  const last = all.length;
  const within = (day: number) => (day > last ? last : day);
  return all.filter((day) => {
    switch (rule.kind) {
      case 'day-of-month':
        return number(day) === within(rule.day);
      case 'one-of':
        return rule.days.some((one) => number(day) === within(one));
      case 'window': {
        const [from, to] = [within(rule.from), within(rule.to)];
        return rule.from <= rule.to
          ? number(day) >= from && number(day) <= to
          : number(day) >= from || number(day) <= to;
      }
      case 'nth-weekday': {
        const same = all.filter((one) => weekdayOf(one) === rule.weekday);
        return day === (same[rule.nth - 1] ?? same.at(-1));
      }
      case 'free':
        return false;
    }
  });
}

/** What the user was promised, by looking at all days of the month. */
function slowly(rule: FixedDayRule, year: number, month: number, shift: HolidayShift) {
  const all = daysOf(year, month);
  const days = ruleDays(rule, all);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const open = days.find(isOn);
  if (open !== undefined) return open;
  if (shift === 'none') return first;
  const after = (from: string) => all.find((day) => day > from && isOn(day));
  const before = (from: string) => all.findLast((day) => day < from && isOn(day));
  return shift === 'later' ? (after(last) ?? before(last)) : (before(first) ?? after(first));
}

const day = fc.integer({ min: 1, max: 31 });
const rules: fc.Arbitrary<FixedDayRule> = fc.oneof(
  fc.record({ kind: fc.constant('day-of-month' as const), day }),
  fc.record({ kind: fc.constant('one-of' as const), days: fc.array(day, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('window' as const), from: day, to: day }),
  fc.record({
    kind: fc.constant('nth-weekday' as const),
    nth: fc.integer({ min: 1, max: 5 }),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.constant({ kind: 'free' as const }),
);

describe('the day that a fixed-day rule proposes', () => {
  it('stays, goes later or goes earlier when it is off', () => {
    const january = { year: 2026, month: 1 };
    expect(planDay(the17th, january, 'none')).toEqual({
      on: '2026-01-17',
      movedFrom: null,
      isSure: true,
    });
    expect(planDay(the17th, january, 'later').on).toBe('2026-01-19');
    expect(planDay(the17th, january, 'earlier').on).toBe('2026-01-16');
  });

  it('knows a weekend on which people work', () => {
    // 14 February 2026 is a Saturday that the State Council's notice makes a working day.
    const rule: FixedDayRule = { kind: 'day-of-month', day: 14 };
    expect(planDay(rule, { year: 2026, month: 2 }, 'later').on).toBe('2026-02-14');
  });

  it('never leaves the month: where it would, it goes the other way', () => {
    const last: FixedDayRule = { kind: 'day-of-month', day: 31 };
    expect(planDay(last, { year: 2026, month: 1 }, 'later')).toMatchObject({
      on: '2026-01-30',
      movedFrom: '2026-01-31',
    });
  });

  it('says that the holidays of a year without a notice are not known', () => {
    const year = lastKnownYear + 1;
    expect(planDay(the17th, { year, month: 3 }, 'later').isSure).toBe(false);
  });

  it('is that of a slow model, every month from 2015 to 2030 and each day of the month', () => {
    for (let year = 2015; year <= 2030; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let one = 1; one <= 31; one += 1) {
          for (const shift of holidayShifts) {
            const rule: FixedDayRule = { kind: 'day-of-month', day: one };
            const { on } = planDay(rule, { year, month }, shift);
            if (on !== slowly(rule, year, month, shift)) {
              expect.fail(`${year}-${month}, the ${one}th, ${shift}: ${on}`);
            }
          }
        }
      }
    }
  });

  it('is that of a slow model for every kind of rule', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 2015, max: 2030 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(...holidayShifts),
        (rule, year, month, shift) => {
          const { on } = planDay(rule, { year, month }, shift);
          expect(on).toBe(slowly(rule, year, month, shift));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
