import { expect, it } from 'vitest';

import { dateOfSerial, serialOfDate } from '@shared/tables/excel-date';

it('reads the day of a serial number in both systems', () => {
  expect(dateOfSerial(61, '1900')).toBe('1900-03-01');
  expect(dateOfSerial(24_909, '1900')).toBe('1968-03-12');
  expect(dateOfSerial(24_909.75, '1900')).toBe('1968-03-12');
  expect(dateOfSerial(23_447, '1904')).toBe('1968-03-12');
});

it('tells no day where programs do not agree or nothing is counted', () => {
  for (const serial of [60, 0, -1, 3_000_000, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(dateOfSerial(serial, '1900')).toBeNull();
  }
});

it('counts days as Excel does', () => {
  expect(serialOfDate('1968-03-12')).toBe(24_909);
  expect(serialOfDate('1900-03-01')).toBe(61);
  expect(serialOfDate('1900-02-28')).toBeNull();
});
