import { countDays, parsePlainDate } from '../util/temporal';

/** The two ways in which spreadsheets count days; old ones from a Mac begin in 1904. */
export type DateSystem = '1900' | '1904';

/** Day 0. Excel holds 1900 for a leap year, so its count is only right from 1900-03-01 on. */
const dayZero: Readonly<Record<DateSystem, string>> = {
  '1900': '1899-12-30',
  '1904': '1904-01-01',
};
const FIRST_RIGHT_DAY = 61;
/** 9999-12-31 in the 1900 system; no spreadsheet counts further. */
const LAST_DAY = 2_958_465;

/**
 * The day of a serial number; the time of day after the point is left out.
 *
 * @returns null for a number that is no day, or one of the first 60 of the 1900 system, whose day
 *   programs do not agree on.
 */
export function dateOfSerial(serial: number, system: DateSystem): string | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days > LAST_DAY) return null;
  if (days < (system === '1900' ? FIRST_RIGHT_DAY : 0)) return null;
  return parsePlainDate(dayZero[system]).add({ days }).toString();
}

/** The serial number of a day in the 1900 system; null before 1900-03-01. */
export function serialOfDate(date: string): number | null {
  const days = countDays(parsePlainDate(dayZero['1900']), parsePlainDate(date));
  return days < FIRST_RIGHT_DAY ? null : days;
}
