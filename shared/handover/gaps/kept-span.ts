import { currentTerm } from '../../domain/current-term';
import type { LocalDate } from '../../domain/schema';
import type { DaySpan } from '../../rules/expectations';
import { addDays } from '../../domain/calendar';
import type { HeldFacts } from '../held-facts';

/**
 * The days for which a successor expects records: from the month of the first one, or from the
 * month after the election where that comes first, to the end of the month before today's. Not
 * before the branch was founded.
 *
 * @returns Null where not one whole month is over.
 */
export function toKeptSpan({ branch, records, today }: HeldFacts): DaySpan | null {
  const first = records.map(({ date }) => date).reduce<LocalDate | null>(earlier, null);
  const term = currentTerm(branch, today);
  const begin = earlier(first, term === null ? null : nextMonth(term.electedOn));
  if (begin === null) return null;
  const founded = branch.foundedOn;
  const from = toFirstOfMonth(founded !== null && founded > begin ? nextMonth(founded) : begin);
  const to = addDays(toFirstOfMonth(today), -1);
  return from <= to ? { from, to } : null;
}

function earlier(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function toFirstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`;
}

function nextMonth(date: LocalDate): LocalDate {
  return toFirstOfMonth(addDays(toFirstOfMonth(date), 31));
}

/** Months of a span of whole months, as YYYY-MM. */
export function monthsOfSpan({ from, to }: DaySpan): readonly string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = nextMonth(day)) months.push(day.slice(0, 7));
  return months;
}
