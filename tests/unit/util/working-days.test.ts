import {
  isWorkingDay,
  isYearKnown,
  lastKnownYear,
  nthWorkingDay,
  type HolidayNotice,
} from '@shared/util/working-days';
import { describe, expect, it } from 'vitest';

describe('working days', () => {
  it('are Monday to Friday where no notice says otherwise', () => {
    const days = ['2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-13'];
    expect(days.map((day) => isWorkingDay(day))).toEqual([true, true, true, true, false]);
  });

  // 国务院办公厅关于2026年部分节假日安排的通知.
  it.each([
    ['2026-01-01', false, '元旦'],
    ['2026-01-02', false, '元旦调休'],
    ['2026-01-04', true, '周日上班'],
    ['2026-02-14', true, '周六上班'],
    ['2026-02-16', false, '除夕'],
    ['2026-02-23', false, '春节'],
    ['2026-02-28', true, '周六上班'],
    ['2026-04-06', false, '清明节调休'],
    ['2026-05-05', false, '劳动节'],
    ['2026-05-09', true, '周六上班'],
    ['2026-06-19', false, '端午节'],
    ['2026-09-20', true, '周日上班'],
    ['2026-09-25', false, '中秋节'],
    ['2026-10-07', false, '国庆节'],
    ['2026-10-10', true, '周六上班'],
  ])('follow the notice: %s is %s (%s)', (day, isWorked) => {
    expect(isWorkingDay(day)).toBe(isWorked);
  });

  it('are counted from the day itself on', () => {
    expect(nthWorkingDay('2026-06-08', 5)).toBe('2026-06-12');
    expect(nthWorkingDay('2026-06-06', 1)).toBe('2026-06-08');
    expect(nthWorkingDay('2026-06-15', 5)).toBe('2026-06-22');
    expect(nthWorkingDay('2026-09-24', 5)).toBe('2026-10-08');
  });
});

describe('years without a bundled notice', () => {
  const notice: HolidayNotice = {
    year: lastKnownYear + 1,
    daysOff: [`${lastKnownYear + 1}-01-01`],
    workedWeekends: [],
  };

  it('are known to be unknown until the user types the notice in', () => {
    expect([isYearKnown('2026-06-17'), isYearKnown(notice.daysOff[0]!)]).toEqual([true, false]);
    expect(isYearKnown(notice.daysOff[0]!, [notice])).toBe(true);
    expect(isYearKnown('1999-01-01')).toBe(false);
  });

  it('follow what the user typed', () => {
    const typed = { ...notice, daysOff: ['2027-01-01'], workedWeekends: ['2027-01-09'] };
    expect(isWorkingDay('2027-01-01')).toBe(true);
    expect(isWorkingDay('2027-01-01', [typed])).toBe(false);
    expect(isWorkingDay('2027-01-09', [typed])).toBe(true);
  });
});
