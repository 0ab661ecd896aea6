import type { FixedDayRule } from '@shared/domain/branch';
import { describeFixedDay, themeDayDates } from '@shared/domain/fixed-day';
import { describe, expect, it } from 'vitest';

const days = (rule: FixedDayRule, year = 2026, month = 6) =>
  themeDayDates(rule, year, month).map((date) => Number(date.slice(8)));

describe('themeDayDates', () => {
  it('gives the fixed day of the month', () => {
    expect(themeDayDates({ kind: 'day-of-month', day: 17 }, 2026, 6)).toEqual(['2026-06-17']);
  });

  it('takes the last day of a month that is too short', () => {
    expect(days({ kind: 'day-of-month', day: 31 })).toEqual([30]);
    expect(days({ kind: 'day-of-month', day: 29 }, 2026, 2)).toEqual([28]);
    expect(days({ kind: 'one-of', days: [30, 31, 15] }, 2026, 2)).toEqual([15, 28]);
  });

  it('gives each day of a set, in order', () => {
    expect(days({ kind: 'one-of', days: [25, 5, 15] })).toEqual([5, 15, 25]);
  });

  it('gives each day of a window, also of one over the end of the month', () => {
    expect(days({ kind: 'window', from: 1, to: 5 })).toEqual([1, 2, 3, 4, 5]);
    expect(days({ kind: 'window', from: 29, to: 2 })).toEqual([1, 2, 29, 30]);
    expect(days({ kind: 'window', from: 29, to: 31 }, 2026, 2)).toEqual([28]);
  });

  it('gives the n-th weekday, or the last one where the month has no fifth', () => {
    expect(days({ kind: 'nth-weekday', nth: 1, weekday: 1 })).toEqual([1]);
    expect(days({ kind: 'nth-weekday', nth: 2, weekday: 5 })).toEqual([12]);
    expect(days({ kind: 'nth-weekday', nth: 5, weekday: 1 })).toEqual([29]);
    expect(days({ kind: 'nth-weekday', nth: 5, weekday: 7 })).toEqual([28]);
  });

  it('lets every day be right where the branch has no fixed day', () => {
    expect(days({ kind: 'free' })).toHaveLength(30);
  });
});

it.each([
  [{ kind: 'day-of-month', day: 17 }, '每月17日'],
  [{ kind: 'one-of', days: [25, 5, 15] }, '每月5日、15日、25日中的一天'],
  [{ kind: 'one-of', days: [5] }, '每月5日'],
  [{ kind: 'window', from: 1, to: 5 }, '每月1日至5日中的一天'],
  [{ kind: 'window', from: 3, to: 3 }, '每月3日'],
  [{ kind: 'window', from: 28, to: 3 }, '每月28日至次月3日中的一天'],
  [{ kind: 'nth-weekday', nth: 1, weekday: 1 }, '每月第一个星期一'],
  [{ kind: 'nth-weekday', nth: 2, weekday: 7 }, '每月第二个星期日'],
  [{ kind: 'free' }, '日期由支部自定'],
] as const satisfies readonly (readonly [FixedDayRule, string])[])(
  'describes %j as %s',
  (rule, text) => {
    expect(describeFixedDay(rule as FixedDayRule)).toBe(text);
  },
);
