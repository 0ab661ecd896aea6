import { daysBetween, formatDate, toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';

interface MonthQuestion {
  readonly today: LocalDate;
  readonly records: readonly MeetingRecord[];
  /** Days of this month on which the fixed-day rule lets the theme day fall. */
  readonly days: readonly LocalDate[];
}

/** How this month's theme day stands, as a sentence; a fixed day is a default, never a lock. */
export function toMonthWords({ today, records, days }: MonthQuestion): string {
  const month = today.slice(0, 7);
  const held = records.filter(
    ({ content }) => content.kinds.includes('theme-day') && content.startsAt?.startsWith(month),
  );
  const newest = held[0];
  if (newest?.content.startsAt) {
    const day = formatDate(toDatePart(newest.content.startsAt));
    return newest.status === 'filed' ? `${day}已办，记录已归档。` : `${day}已办，记录还没有归档。`;
  }
  const next = days.find((day) => day >= today);
  if (next === today) return '今天就是固定党日。';
  if (next) return `${formatDate(next)}是固定党日，还有 ${daysBetween(today, next)} 天。`;
  const last = days.at(-1);
  return last ? `${formatDate(last)}的固定党日已过，本月还没有记录。` : '本月还没有记录。';
}
