import { describe, expect, it } from 'vitest';

import {
  formatPeriod,
  isInPeriod,
  lastDayOf,
  monthsOf,
  spanOf,
  toPeriodKey,
  tryPeriod,
  wholeYearOf,
  type Period,
} from '@shared/statistics/period';

const months = (from: string, to: string): Period => ({ kind: 'months', from, to });
const year: Period = { kind: 'book-year', year: 2026 };

describe('a period', () => {
  it('of a book year goes by the book, of months by the day', () => {
    const january = { date: '2027-01-12', bookYear: 2026 };
    expect(isInPeriod(january, year)).toBe(true);
    expect(isInPeriod(january, months('2026-01', '2026-12'))).toBe(false);
    expect(isInPeriod(january, months('2027-01', '2027-03'))).toBe(true);
  });

  it('has a first and a last day, also in a leap year', () => {
    expect(spanOf(year)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(spanOf(months('2028-02', '2028-02'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('ends today where it is not over', () => {
    expect(lastDayOf(year, '2026-11-22T10:00')).toBe('2026-11-22');
    expect(lastDayOf(year, '2027-01-05T10:00')).toBe('2026-12-31');
  });

  it('lists its months and those of events that the book counts to it', () => {
    const listed = monthsOf(year, [{ date: '2027-01-12', bookYear: 2026 }]);
    expect([listed.length, listed[0], listed.at(-1)]).toEqual([13, '2026-01', '2027-01']);
    expect(monthsOf(months('2025-12', '2026-02'), [])).toEqual(['2025-12', '2026-01', '2026-02']);
  });

  it('is named as people name it', () => {
    expect(
      [
        year,
        months('2026-04', '2026-06'),
        months('2026-07', '2026-12'),
        months('2026-03', '2026-03'),
        months('2026-03', '2026-08'),
        months('2025-11', '2026-02'),
      ].map(formatPeriod),
    ).toEqual([
      '2026年度',
      '2026年第二季度',
      '2026年下半年',
      '2026年3月',
      '2026年3月至8月',
      '2025年11月至2026年2月',
    ]);
  });

  it('is held against yearly rules only as a whole year', () => {
    expect(wholeYearOf(year)).toBe(2026);
    expect(wholeYearOf(months('2026-01', '2026-12'))).toBe(2026);
    expect(wholeYearOf(months('2026-01', '2026-11'))).toBeNull();
  });

  it('comes back out of an address, and nothing else does', () => {
    for (const period of [year, months('2026-03', '2027-08')]) {
      expect(tryPeriod(toPeriodKey(period))).toEqual(period);
    }
    for (const key of ['', '26', '1800', '2026-13_2026-14', '2026-05_2026-04', '2026-01']) {
      expect(tryPeriod(key)).toBeNull();
    }
  });
});
