import { describe, expect, it } from 'vitest';

import {
  toExampleDays,
  toFixedDayValues,
  tryFixedDayRule,
} from '@renderer/forms/branch/fixed-day-values';
import type { FixedDayRule } from '@shared/domain/branch';

const TODAY = '2026-11-22';

const rules: readonly FixedDayRule[] = [
  { kind: 'day-of-month', day: 17 },
  { kind: 'one-of', days: [5, 15, 25] },
  { kind: 'window', from: 1, to: 5 },
  { kind: 'nth-weekday', nth: 1, weekday: 5 },
  { kind: 'free' },
];

describe('tryFixedDayRule', () => {
  it.each(rules)('reads back the rule that the form was filled with: %j', (rule) => {
    expect(tryFixedDayRule(toFixedDayValues(rule))).toEqual({ ok: true, value: rule });
  });

  it('reads full-width digits, 日 and any sign between days', () => {
    const values = { ...toFixedDayValues({ kind: 'free' }), days: '２５日 5,15', day: '７日' };
    expect(tryFixedDayRule({ ...values, kind: 'one-of' })).toMatchObject({
      value: { days: [5, 15, 25] },
    });
    expect(tryFixedDayRule({ ...values, kind: 'day-of-month' })).toMatchObject({
      value: { day: 7 },
    });
  });

  it.each(['', '0', '32', '十七', '1.5'])('refuses %j as a day', (day) => {
    const values = { ...toFixedDayValues({ kind: 'free' }), day };
    expect(tryFixedDayRule({ ...values, kind: 'day-of-month' })).toEqual({
      ok: false,
      error: '日期请填 1 到 31 的数',
    });
  });

  it('refuses a list with one impossible day', () => {
    const values = { ...toFixedDayValues({ kind: 'free' }), days: '5、45' };
    expect(tryFixedDayRule({ ...values, kind: 'one-of' }).ok).toBe(false);
  });
});

describe('toExampleDays', () => {
  it('names the next three days over the turn of the year', () => {
    expect(toExampleDays({ kind: 'day-of-month', day: 17 }, TODAY)).toEqual([
      '2026年12月17日（周四）',
      '2027年1月17日（周日）',
      '2027年2月17日（周三）',
    ]);
  });

  it('counts today in', () => {
    expect(toExampleDays({ kind: 'day-of-month', day: 22 }, TODAY)[0]).toBe(
      '2026年11月22日（周日）',
    );
  });

  it('names the span of a window, also one that has begun', () => {
    expect(toExampleDays({ kind: 'window', from: 20, to: 25 }, TODAY).slice(0, 2)).toEqual([
      '2026年11月22日（周日）至25日',
      '2026年12月20日（周日）至25日',
    ]);
  });

  it('names no day of a free rule', () => {
    expect(toExampleDays({ kind: 'free' }, TODAY)).toEqual([]);
  });
});
