import type { Plan, PlanItem } from '../domain/plan';
import type { BuiltInKind } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';
import { daysInMonth } from '../util/temporal';

/** A line of which only the month and the kind are said. */
export function emptyItem(id: string, month: number, kind: BuiltInKind): PlanItem {
  return {
    ...{ id, month, kind, theme: '', on: null, at: null },
    ...{ place: '', who: '', note: '', reason: '', recordIds: [] },
  };
}

/** A plan of a year with nothing in it. */
export function emptyPlan(id: string, bookYear: number, nowMs: number): Plan {
  return {
    id,
    bookYear,
    aim: '',
    items: [],
    holidayShift: 'none',
    submission: null,
    halfYearSummary: '',
    yearEndSummary: '',
    changedAtMs: nowMs,
  };
}

/** The lines by month; within a month in the order in which the user put them. */
export function inOrder(items: readonly PlanItem[]): PlanItem[] {
  return items.toSorted((one, other) => one.month - other.month);
}

/** The date of a day in a month of a plan's year; null if the month has no such day. */
export function toPlanDate(year: number, month: number, day: number): LocalDate | null {
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The last day on which a line is on time: its day, or the last one of its month. */
export function lastDayOf(item: PlanItem, year: number): LocalDate {
  return item.on ?? toPlanDate(year, item.month, daysInMonth(year, item.month)) ?? `${year}-12-31`;
}

/** What of a line is planned; links and reasons come later and are no change of the plan. */
function toPlanned({ id, month, kind, theme, on, at, place, who, note }: PlanItem) {
  return { id, month, kind, theme, on, at, place, who, note };
}

/** How the present lines differ from those handed in: counts, each line in one of them. */
export interface SubmissionDrift {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly isAimChanged: boolean;
}

/** What was changed after 备案; null before it, and if nothing was. */
export function driftOf({ aim, items, submission }: Plan): SubmissionDrift | null {
  if (submission === null) return null;
  const before = new Map(submission.items.map((item) => [item.id, item]));
  const now = new Set(items.map(({ id }) => id));
  const toText = (item: PlanItem) => JSON.stringify(toPlanned(item));
  const drift = {
    added: items.filter(({ id }) => !before.has(id)).length,
    changed: items.filter((item) => {
      const then = before.get(item.id);
      return then !== undefined && toText(then) !== toText(item);
    }).length,
    removed: submission.items.filter(({ id }) => !now.has(id)).length,
    isAimChanged: aim !== submission.aim,
  };
  const count = drift.added + drift.changed + drift.removed;
  return count === 0 && !drift.isAimChanged ? null : drift;
}

/** The drift in words, as 改动2行、增加1行. */
export function describeDrift(drift: SubmissionDrift): string {
  const parts = [
    drift.isAimChanged ? '改了工作目标' : '',
    drift.changed > 0 ? `改动${drift.changed}行` : '',
    drift.added > 0 ? `增加${drift.added}行` : '',
    drift.removed > 0 ? `去掉${drift.removed}行` : '',
  ];
  return parts.filter((part) => part !== '').join('、');
}
