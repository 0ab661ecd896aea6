import type { FixedDayRule } from '../domain/branch';
import { formatMonthDay, toWeekday, weekdayCharacter } from '../domain/calendar';
import { describeFixedDay } from '../domain/fixed-day';
import type { HolidayShift, PlanItem } from '../domain/plan';
import { recordKinds, recordKindSchema, type BuiltInKind } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';
import type { Expectation } from '../rules/expectations';
import { formatBasis } from '../rules/provision';
import type { NewId } from '../util/ids';
import type { HolidayNotice } from '../util/working-days';

import { planDay, type PlannedDay } from './plan-day';
import { emptyItem } from './plan-items';

/** A line that is offered, with where it comes from. */
export interface ProposedLine {
  readonly item: PlanItem;
  /** The article, or the branch's fixed day, as a Chinese phrase. */
  readonly basis: string;
  /** What happened to the day, as 1月1日休息，顺延到1月4日（周一）; empty if nothing did. */
  readonly remark: string;
}

export interface PlanProposal {
  readonly lines: readonly ProposedLine[];
  /** What could not be reckoned, in Chinese sentences. */
  readonly remarks: readonly string[];
}

export interface ProposalInput {
  readonly year: number;
  readonly fixedDay: FixedDayRule;
  readonly holidayShift: HolidayShift;
  /** What the rules expect of the branch in the year, from `expectationsOf`. */
  readonly expectations: readonly Expectation[];
  /** The plan as it stands; its lines are never touched. */
  readonly items: readonly PlanItem[];
  readonly newId: NewId;
  readonly notices?: readonly HolidayNotice[];
}

/**
 * The lines that a plan still lacks of what is expected in its year. A line that is there, however
 * changed, answers one expectation of its kind and span, so that nothing is offered twice and a
 * plan that took everything is offered nothing. Themes stay empty.
 *
 * A theme day gets the day of the fixed-day rule; other meetings get a month only: the last one
 * in which they are on time, or spread evenly where several fall in a span.
 */
export function proposePlan(input: ProposalInput): PlanProposal {
  const { year, expectations, items } = input;
  const spans = new Map<string, Expectation>();
  for (const one of expectations) {
    // One line a month for all groups: they meet each for itself, and are planned together.
    const key = `${one.kind} ${one.span.from} ${one.span.to}`;
    if (!spans.has(key)) spans.set(key, one);
  }
  const lines = [...spans.values()].flatMap((one) => {
    const kind = recordKindSchema.safeParse(one.kind).data;
    if (kind === undefined) return [];
    return missingMonths(one, kind, items).map((month) => toLine(input, one, kind, month));
  });
  const ordered = lines
    .map(({ line }) => line)
    .toSorted(
      (one, other) =>
        one.item.month - other.item.month ||
        recordKinds.indexOf(one.item.kind) - recordKinds.indexOf(other.item.kind),
    );
  return { lines: ordered, remarks: toRemarks(year, lines, expectations) };
}

/** Months of a span in which a kind is still to be planned. */
function missingMonths(
  { span, times }: Expectation,
  kind: BuiltInKind,
  items: readonly PlanItem[],
): readonly number[] {
  const [from, to] = [span.from, span.to].map((date) => Number(date.slice(5, 7)));
  if (from === undefined || to === undefined) return [];
  const planned = items
    .filter((item) => item.kind === kind && item.month >= from && item.month <= to)
    .map(({ month }) => month);
  const spread = Array.from(
    { length: times },
    (_, index) => from - 1 + Math.ceil(((index + 1) * (to - from + 1)) / times),
  );
  const free = spread.filter((month) => !planned.includes(month));
  const missing = Math.max(0, times - planned.length);
  return [...free, ...spread].slice(0, missing);
}

function toLine(
  { year, fixedDay, holidayShift, newId, notices = [] }: ProposalInput,
  { provision, group }: Expectation,
  kind: BuiltInKind,
  month: number,
): { readonly line: ProposedLine; readonly day: PlannedDay | null } {
  const empty = emptyItem(newId(), month, kind);
  const source = formatBasis(provision);
  if (kind !== 'theme-day') {
    const basis = group === null ? source : `${source}，各党小组分别开`;
    return { line: { item: empty, basis, remark: '' }, day: null };
  }
  const day = planDay(fixedDay, { year, month }, holidayShift, notices);
  const item = { ...empty, on: day.on };
  return {
    line: { item, basis: describeFixedDay(fixedDay), remark: describeMove(day) },
    day,
  };
}

function describeMove({ on, movedFrom }: PlannedDay): string {
  if (on === null || movedFrom === null) return '';
  const words = on > movedFrom ? '顺延到' : '提前到';
  return `${formatMonthDay(movedFrom)}休息，${words}${toDayWords(on)}`;
}

function toDayWords(date: LocalDate): string {
  return `${formatMonthDay(date)}（周${weekdayCharacter(toWeekday(date))}）`;
}

function toRemarks(
  year: number,
  lines: readonly { readonly day: PlannedDay | null }[],
  expectations: readonly Expectation[],
): readonly string[] {
  const isUnsure = lines.some(({ day }) => day !== null && !day.isSure);
  const hasLecture = expectations.some(({ kind }) => kind === 'lecture');
  return [
    ...(isUnsure
      ? [`${year}年的放假安排还没有收录，只按周六、周日推算；放假通知公布后请核对日子。`]
      : []),
    ...(hasLecture ? [] : ['党课次数由各地规定，这里没有设定本支部的次数，请照上级要求自己加上。']),
  ];
}
