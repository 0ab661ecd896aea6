import { describe, expect, it } from 'vitest';

import { withLines } from '@renderer/data/repositories/plans';
import { describeDrift, driftOf } from '@shared/plan/plan-items';
import { readPlanDay } from '@shared/plan/read-plan-day';
import { idOf } from '@tests/builders/ids';
import { aPlan, aPlanItem } from '@tests/builders/plan';

describe('a plan after 备案', () => {
  const submitted = aPlan([aPlanItem(), aPlanItem({ id: idOf(2) })]);
  const submission = { on: '2026-01-06', aim: '', items: submitted.items };

  it('is unchanged while only links and reasons are added', () => {
    const items = submitted.items.map((item) => ({ ...item, recordIds: [idOf(7)], reason: '雨' }));
    expect(driftOf({ ...submitted, items, submission })).toBeNull();
  });

  it('tells what was changed, added and removed', () => {
    const items = [aPlanItem({ theme: '改过' }), aPlanItem({ id: idOf(3) })];
    const drift = driftOf({ ...submitted, items, aim: '新目标', submission });
    expect(drift && describeDrift(drift)).toBe('改了工作目标、改动1行、增加1行、去掉1行');
  });
});

describe('the day of a line as it is typed', () => {
  it.each([
    ['17', 6, '2026-06-17'],
    ['17日 周三', 6, '2026-06-17'],
    ['7.1', 7, '2026-07-01'],
    ['7月1日', 7, '2026-07-01'],
    ['２０２６-07-01', 7, '2026-07-01'],
    ['9月', 9, null],
  ])('reads %s', (text, month, on) => {
    const read = readPlanDay(text, { year: 2026, month: 6 });
    expect(read).toEqual({ ok: true, value: { month, on } });
  });

  it.each([
    ['31', '6月没有31日'],
    ['2.30', '2月没有30日'],
    ['13.1', '月份是1到12'],
    ['2025.6.1', '这是2026年的计划'],
    ['月底', '请写成 17 或 6.17'],
  ])('refuses %s in words', (text, error) => {
    expect(readPlanDay(text, { year: 2026, month: 6 })).toEqual({ ok: false, error });
  });
});

describe('saving the table of lines', () => {
  it('leaves links and reasons as they are stored, which other screens write', () => {
    const stored = aPlan([aPlanItem({ recordIds: [idOf(7)], reason: '雨' })]);
    const saved = withLines(stored, { aim: '目标', items: [aPlanItem({ theme: '新主题' })] });
    expect(saved.items).toEqual([
      aPlanItem({ theme: '新主题', recordIds: [idOf(7)], reason: '雨' }),
    ]);
  });
});
