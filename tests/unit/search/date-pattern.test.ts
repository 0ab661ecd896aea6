import { describe, expect, it } from 'vitest';

import { fitsPattern, toDayNumber, tryDatePattern } from '@shared/search/date-pattern';

describe('tryDatePattern', () => {
  it.each([
    ['2026-06-17', 2026, 6, 17],
    ['2026.6.17', 2026, 6, 17],
    ['2026/6', 2026, 6, null],
    ['20260617', 2026, 6, 17],
    ['202606', 2026, 6, null],
    ['2026', 2026, null, null],
    ['2026年6月17日', 2026, 6, 17],
    ['2026年6月17', 2026, 6, 17],
    ['2026年6月', 2026, 6, null],
    ['2026年6月份', 2026, 6, null],
    ['2026年', 2026, null, null],
    ['2026年度', 2026, null, null],
    ['6月17日', null, 6, 17],
    ['6月17号', null, 6, 17],
    ['6月', null, 6, null],
    ['6-17', null, 6, 17],
  ])('reads %s', (word, year, month, day) => {
    expect(tryDatePattern(word)).toEqual({ year, month, day });
  });

  it.each(['', '17', '2026-13-01', '20261340', '13月', '党课', '1234567', '3.5条'])(
    'does not take %j for a day',
    (word) => {
      expect(tryDatePattern(word)).toBeNull();
    },
  );

  it('fits every day of which it says nothing else', () => {
    const june = { year: null, month: 6, day: null };
    expect(fitsPattern(toDayNumber('2026-06-17'), june)).toBe(true);
    expect(fitsPattern(toDayNumber('2025-06-01'), june)).toBe(true);
    expect(fitsPattern(toDayNumber('2026-07-17'), june)).toBe(false);
  });
});
