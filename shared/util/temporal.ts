import { Temporal } from 'temporal-polyfill';

/** A calendar day that exists, in the proleptic Gregorian calendar. */
export type PlainDate = Temporal.PlainDate;

/**
 * Reads a day as `YYYY-MM-DD`; for text that already passed a schema.
 *
 * @throws {RangeError} If the text is no day or a day that does not exist.
 */
export function parsePlainDate(date: string): PlainDate {
  return Temporal.PlainDate.from(date, { overflow: 'reject' });
}

/**
 * Makes a day out of numbers as people type them.
 *
 * @returns null if the calendar has no such day, as 31 June.
 */
export function tryPlainDate(year: number, month: number, day: number): PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Temporal.PlainDate.from({ year, month, day });
}

/** Number of days of a month, 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** Days from one day to another; below 0 if the second comes first. */
export function countDays(from: PlainDate, to: PlainDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

/**
 * Full months from one day to another, cut off, not rounded; below 0 if the second comes first.
 * A month is full on the same day of the next, or on its last day where it has no such day.
 *
 * @see 民法典 Art 202.
 */
export function countFullMonths(from: PlainDate, to: PlainDate): number {
  const { months } = from.until(to, { largestUnit: 'month' });
  // The library calls a month from the 29th not full at the end of a February of 28 days.
  const isNextFull = Temporal.PlainDate.compare(from.add({ months: months + 1 }), to) <= 0;
  return isNextFull ? months + 1 : months;
}
