import { countFullMonths, parsePlainDate } from '../util/temporal';

import type { LocalDate } from './schema';

/**
 * The day that many months later; where that month has no such day its last one, so that a month
 * after 31 January is the end of February. Earlier if `months` is below 0.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return parsePlainDate(date).add({ months }).toString();
}

/** Full months from one day to another, 1 from 17 June to 17 July; below 0 if `to` comes first. */
export function fullMonthsBetween(from: LocalDate, to: LocalDate): number {
  return countFullMonths(parsePlainDate(from), parsePlainDate(to));
}
