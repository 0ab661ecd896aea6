import { assertNever } from '../util/assert';
import { daysInMonth, parsePlainDate } from '../util/temporal';

import type { FixedDayRule } from './branch';
import { weekdayCharacter } from './calendar';
import type { LocalDate } from './schema';

/**
 * The days of a month on which the branch's own rule lets its theme day fall, in order.
 *
 * - A day that the month does not have, as the 31st in June, is the month's last day.
 * - A window whose end is before its start, as 28 to 3, holds the days from 28 on and up to 3.
 * - A fifth weekday that the month does not have is the last such weekday.
 * - Without a rule of its own (`free`) every day is right.
 *
 * @param month - 1 to 12.
 * @see 支部工作条例 Art 16 (each month, relatively fixed 1 day); a default, never a lock.
 */
export function themeDayDates(
  rule: FixedDayRule,
  year: number,
  month: number,
): readonly LocalDate[] {
  const lastDay = daysInMonth(year, month);
  const all = Array.from({ length: lastDay }, (_, index) => index + 1);
  const toDate = (day: number): LocalDate =>
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return daysOfRule(rule, all, (day) => parsePlainDate(toDate(day)).dayOfWeek).map(toDate);
}

function daysOfRule(
  rule: FixedDayRule,
  all: readonly number[],
  weekdayOf: (day: number) => number,
): readonly number[] {
  const inMonth = (day: number) => Math.min(day, all.length);
  switch (rule.kind) {
    case 'day-of-month':
      return [inMonth(rule.day)];
    case 'one-of': {
      const days = new Set(rule.days.map(inMonth));
      return all.filter((day) => days.has(day));
    }
    case 'window': {
      const [from, to] = [inMonth(rule.from), inMonth(rule.to)];
      return rule.from <= rule.to
        ? all.filter((day) => day >= from && day <= to)
        : all.filter((day) => day >= from || day <= to);
    }
    case 'nth-weekday': {
      const days = all.filter((day) => weekdayOf(day) === rule.weekday);
      return days.slice(0, rule.nth).slice(-1);
    }
    case 'free':
      return all;
    default:
      return assertNever(rule, 'fixed-day rule');
  }
}

const ordinals = ['一', '二', '三', '四', '五'];

/** A fixed-day rule in words, as 每月17日 or 每月第一个星期一. */
export function describeFixedDay(rule: FixedDayRule): string {
  switch (rule.kind) {
    case 'day-of-month':
      return `每月${rule.day}日`;
    case 'one-of': {
      const days = [...new Set(rule.days)].sort((one, other) => one - other);
      return days.length === 1
        ? `每月${days.join('')}日`
        : `每月${days.map((day) => `${day}日`).join('、')}中的一天`;
    }
    case 'window':
      return rule.from === rule.to
        ? `每月${rule.from}日`
        : `每月${rule.from}日至${rule.from > rule.to ? '次月' : ''}${rule.to}日中的一天`;
    case 'nth-weekday':
      return `每月第${ordinals[rule.nth - 1] ?? rule.nth}个星期${weekdayCharacter(rule.weekday)}`;
    case 'free':
      return '日期由支部自定';
    default:
      return assertNever(rule, 'fixed-day rule');
  }
}
