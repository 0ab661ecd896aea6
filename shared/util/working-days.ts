import calendar from 'chinese-days/dist/chinese-days.json';

import { parsePlainDate } from './temporal';

/** Days that differ from the plain week by the State Council's yearly notice, as `YYYY-MM-DD`. */
export interface HolidayNotice {
  readonly year: number;
  /** Days off, weekends among them or not. */
  readonly daysOff: readonly string[];
  /** 调休上班: weekend days on which people work. */
  readonly workedWeekends: readonly string[];
}

const bundledOff = new Set(Object.keys(calendar.holidays));
const bundledWorked = new Set(Object.keys(calendar.workdays));

/** The last year whose notice is bundled; the next one is published only late in the year. */
export const lastKnownYear = Math.max(...[...bundledOff].map((day) => Number(day.slice(0, 4))));
const firstKnownYear = Math.min(...[...bundledOff].map((day) => Number(day.slice(0, 4))));

/**
 * Whether the holidays of a day's year are known, so that working days can be counted exactly.
 *
 * @param notices - Years that are not bundled yet, as the user typed them in.
 */
export function isYearKnown(date: string, notices: readonly HolidayNotice[] = []): boolean {
  const year = Number(date.slice(0, 4));
  const isBundled = firstKnownYear <= year && year <= lastKnownYear;
  return isBundled || notices.some((notice) => notice.year === year);
}

/**
 * Whether a day is a working day in China. In a year that is not known, Monday to Friday are.
 *
 * @param date - `YYYY-MM-DD`, a day that exists.
 */
export function isWorkingDay(date: string, notices: readonly HolidayNotice[] = []): boolean {
  if (bundledWorked.has(date) || notices.some((notice) => notice.workedWeekends.includes(date))) {
    return true;
  }
  if (bundledOff.has(date) || notices.some((notice) => notice.daysOff.includes(date))) {
    return false;
  }
  return parsePlainDate(date).dayOfWeek <= 5;
}

/**
 * The day that is the so-manieth working day from a day on, that day itself counted if it is one;
 * 5 from a Monday of a plain week is its Friday.
 *
 * @param count - At least 1.
 */
export function nthWorkingDay(
  from: string,
  count: number,
  notices: readonly HolidayNotice[] = [],
): string {
  let day = parsePlainDate(from);
  for (let left = isWorkingDay(from, notices) ? count - 1 : count; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), notices)) left -= 1;
  }
  return day.toString();
}
