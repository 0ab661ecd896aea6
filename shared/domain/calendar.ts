import { countDays, parsePlainDate } from '../util/temporal';

import type { LocalDate, LocalDateTime } from './schema';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** The weekday in one character, 一 for 1 (Monday) to 日 for 7 (Sunday). */
export function weekdayCharacter(isoWeekday: number): string {
  const character = weekdays[isoWeekday - 1];
  if (character === undefined) throw new RangeError(`No ISO weekday: ${isoWeekday}`);
  return character;
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export function toWeekday(date: LocalDate): number {
  return parsePlainDate(date).dayOfWeek;
}

/** The day of a wall time. */
export function toDatePart(dateTime: LocalDateTime): LocalDate {
  return dateTime.slice(0, 10);
}

/** The time of day of a wall time as `HH:mm`; empty for a day alone. */
export function toTimePart(dateTime: LocalDateTime): string {
  return dateTime.slice(11, 16);
}

/** A wall time out of a day and a time of day as `HH:mm`. */
export function joinDateTime(date: LocalDate, time: string): LocalDateTime {
  return `${date}T${time}`;
}

/** The day that many days later; earlier if `days` is below 0. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return parsePlainDate(date).add({ days }).toString();
}

/** Days from one day to another; 0 for the same day, below 0 if `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return countDays(parsePlainDate(from), parsePlainDate(to));
}

/** A day as it is shown and printed, as 2026年6月17日（周三）. */
export function formatDate(date: LocalDate): string {
  const { year, month, day, dayOfWeek } = parsePlainDate(date);
  return `${year}年${month}月${day}日（周${weekdayCharacter(dayOfWeek)}）`;
}

/** A day without the year, as 6月17日, where the year is plain from its surroundings. */
export function formatMonthDay(date: LocalDate): string {
  const { month, day } = parsePlainDate(date);
  return `${month}月${day}日`;
}

/** A wall time as it is shown and printed, as 2026年6月17日（周三）14:30; also a day alone. */
export function formatDateTime(dateTime: LocalDateTime): string {
  return `${formatDate(toDatePart(dateTime))}${toTimePart(dateTime)}`;
}

/**
 * A meeting's time as it is shown and printed, as 2026年6月17日（周三）14:30—16:10.
 * The second day is told only where it is another one. Empty while the start is unknown, and
 * without an end where it is not known when it began.
 */
export function formatPeriod(startsAt: LocalDateTime | null, endsAt: LocalDateTime | null): string {
  if (startsAt === null) return '';
  const start = formatDateTime(startsAt);
  if (endsAt === null || toTimePart(startsAt) === '') return start;
  const isSameDay = toDatePart(startsAt) === toDatePart(endsAt);
  return `${start}—${isSameDay ? toTimePart(endsAt) : formatDateTime(endsAt)}`;
}
