import { toDatePart } from '../domain/calendar';
import type { LocalDate } from '../domain/schema';
import type { DaySpan } from '../rules/expectations';
import { daysInMonth } from '../util/temporal';

/**
 * What statistics are of: the book of a year (by 记录年度, so that the 组织生活会 of last year counts
 * where it is kept), or whole months by the day of the event. Months are `YYYY-MM`, both included.
 */
export type Period =
  | { readonly kind: 'book-year'; readonly year: number }
  | { readonly kind: 'months'; readonly from: string; readonly to: string };

/** What of a record decides whether it falls within a period. */
interface Dated {
  readonly date: LocalDate;
  readonly bookYear: number;
}

/** Whether an event counts in a period. */
export function isInPeriod({ date, bookYear }: Dated, period: Period): boolean {
  if (period.kind === 'book-year') return bookYear === period.year;
  const month = date.slice(0, 7);
  return period.from <= month && month <= period.to;
}

/** First and last day; of a book year those of the calendar year. */
export function spanOf(period: Period): DaySpan {
  const [from, to] =
    period.kind === 'book-year'
      ? [`${toYearText(period.year)}-01`, `${toYearText(period.year)}-12`]
      : [period.from, period.to];
  const days = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return { from: `${from}-01`, to: `${to}-${days}` };
}

/** The months between two, both included, as `YYYY-MM`; none if the second comes first. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const [first, last] = [toMonthNumber(from), toMonthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    fromMonthNumber(first + index),
  );
}

/** The months of a period and those of its events, in order: a book year may hold next January. */
export function monthsOf(period: Period, events: readonly Dated[]): readonly string[] {
  const { from, to } = spanOf(period);
  const own = monthsBetween(from.slice(0, 7), to.slice(0, 7));
  return [...new Set([...own, ...events.map(({ date }) => date.slice(0, 7))])].sort();
}

/** The year whose yearly rules a period can be held against; null if it is no whole year. */
export function wholeYearOf(period: Period): number | null {
  if (period.kind === 'book-year') return period.year;
  const year = period.from.slice(0, 4);
  return period.from === `${year}-01` && period.to === `${year}-12` ? Number(year) : null;
}

/** A month in words, as 2026年3月. */
export function formatMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

const quarterNames = ['一', '二', '三', '四'];

/** A period in words, as 2026年度, 2026年第二季度, 2026年上半年, 2026年3月至2026年8月. */
export function formatPeriod(period: Period): string {
  if (period.kind === 'book-year') return `${period.year}年度`;
  const { from, to } = period;
  const [year, first, last] = [from.slice(0, 4), Number(from.slice(5)), Number(to.slice(5))];
  if (from === to) return formatMonth(from);
  if (year !== to.slice(0, 4)) return `${formatMonth(from)}至${formatMonth(to)}`;
  if (last - first === 2 && last % 3 === 0) {
    return `${Number(year)}年第${quarterNames[last / 3 - 1] ?? ''}季度`;
  }
  if (last - first === 5 && last % 6 === 0)
    return `${Number(year)}年${last === 6 ? '上' : '下'}半年`;
  return `${formatMonth(from)}至${last}月`;
}

/** A period as it stands in an address: `2026`, or `2026-04_2026-06`. */
export function toPeriodKey(period: Period): string {
  return period.kind === 'book-year' ? String(period.year) : `${period.from}_${period.to}`;
}

/** Reads a period out of an address; null if it is none. */
export function tryPeriod(key: string): Period | null {
  if (/^\d{4}$/.test(key) && Number(key) >= 1921) return { kind: 'book-year', year: Number(key) };
  const found = /^(\d{4}-(?:0[1-9]|1[0-2]))_(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(key);
  const [, from = '', to = ''] = found ?? [];
  return found !== null && from <= to && from >= '1921-01' ? { kind: 'months', from, to } : null;
}

/** The earlier of a period's last day and today: until when something can have taken place. */
export function lastDayOf(period: Period, now: string): LocalDate {
  const today = toDatePart(now);
  const { to } = spanOf(period);
  return today < to ? today : to;
}

function toYearText(year: number): string {
  return String(year).padStart(4, '0');
}

function toMonthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function fromMonthNumber(number: number): string {
  return `${toYearText(Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;
}
