import {
  addDays,
  daysBetween,
  formatDate,
  formatDateTime,
  formatMonthDay,
  formatPeriod,
  joinDateTime,
  toDatePart,
  toTimePart,
  toWeekday,
} from '@shared/domain/calendar';
import { expect, it } from 'vitest';

it('shows a day with its weekday', () => {
  expect(formatDate('2026-06-17')).toBe('2026年6月17日（周三）');
  expect(formatDate('2026-11-22')).toBe('2026年11月22日（周日）');
  expect(formatMonthDay('2026-06-07')).toBe('6月7日');
  expect(formatDateTime('2026-06-17T09:05')).toBe('2026年6月17日（周三）09:05');
});

it('knows that the fixed day of June 2017 was a Saturday', () => {
  expect(toWeekday('2017-06-17')).toBe(6);
});

it('shows a meeting of one day with its day told once', () => {
  expect(formatPeriod('2026-06-17T14:30', '2026-06-17T16:10')).toBe(
    '2026年6月17日（周三）14:30—16:10',
  );
});

it('shows both days of a meeting that ends on another day', () => {
  expect(formatPeriod('2026-06-17T14:30', '2026-06-18T11:00')).toBe(
    '2026年6月17日（周三）14:30—2026年6月18日（周四）11:00',
  );
});

it('shows what is known of a meeting while its end or start is missing', () => {
  expect(formatPeriod('2026-06-17T14:30', null)).toBe('2026年6月17日（周三）14:30');
  expect(formatPeriod('2026-06-17', '2026-06-17T16:10')).toBe('2026年6月17日（周三）');
  expect(formatPeriod(null, '2026-06-17T16:10')).toBe('');
});

it('takes a wall time apart and puts it together', () => {
  expect(toDatePart('2026-06-17T14:30')).toBe('2026-06-17');
  expect(toTimePart('2026-06-17T14:30')).toBe('14:30');
  expect(toTimePart('2026-06-17')).toBe('');
  expect(joinDateTime('2026-06-17', '14:30')).toBe('2026-06-17T14:30');
});

it('counts days over the ends of months and leap years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-06-17', '2026-06-14')).toBe(-3);
});
