import type { LocalDate } from '../domain/schema';

/** What a typed word says of a day; what it does not say is null. */
export interface DatePattern {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const forms: readonly RegExp[] = [
  // 2026-06-17, 2026.6.17, 2026/6
  /^(?<year>\d{4})[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?$/,
  // 20260617, 202606, 2026
  /^(?<year>\d{4})(?:(?<month>\d{2})(?<day>\d{2})?)?$/,
  // 2026年6月17日 and every beginning of it; 6月17号
  /^(?<year>\d{4})年(?:度|(?<month>\d{1,2})(?:月(?:份|(?<day>\d{1,2})[日号]?)?)?)?$/,
  /^(?<month>\d{1,2})月(?:份|(?<day>\d{1,2})[日号]?)?$/,
  // 6-17, 6.17
  /^(?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
];

function isWithin(value: number | null, least: number, most: number): boolean {
  return value === null || (value >= least && value <= most);
}

/** Reads a folded word as a day, a month or a year; null if it is none. */
export function tryDatePattern(word: string): DatePattern | null {
  for (const form of forms) {
    const groups = form.exec(word)?.groups;
    if (!groups) continue;
    const toNumber = (name: string) => (groups[name] === undefined ? null : Number(groups[name]));
    const pattern = { year: toNumber('year'), month: toNumber('month'), day: toNumber('day') };
    const { year, month, day } = pattern;
    if (isWithin(year, 1900, 2199) && isWithin(month, 1, 12) && isWithin(day, 1, 31)) {
      return pattern;
    }
  }
  return null;
}

/** A day as one number, 2026-06-17 as 20260617: compared often, a text is taken apart only once. */
export function toDayNumber(date: LocalDate): number {
  return Number(date.replaceAll('-', ''));
}

/** Whether a day, as `toDayNumber` gives it, is what a pattern says. */
export function fitsPattern(dayNumber: number, { year, month, day }: DatePattern): boolean {
  return (
    (year === null || Math.trunc(dayNumber / 10_000) === year) &&
    (month === null || Math.trunc(dayNumber / 100) % 100 === month) &&
    (day === null || dayNumber % 100 === day)
  );
}
