import { toDatePart } from '../domain/calendar';
import type { Plan, PlanItem } from '../domain/plan';
import { recordKindFacts, type RecordKind } from '../domain/record-kind';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';

import { inOrder, lastDayOf } from './plan-items';

/** What became of a line by today; `to-confirm`: only records that the user has not linked yet. */
export const lineStates = ['on-time', 'late', 'to-confirm', 'not-held', 'upcoming'] as const;
export type LineState = (typeof lineStates)[number];

export const lineStateNames: Readonly<Record<LineState, string>> = {
  'on-time': '按时',
  late: '晚于计划',
  'to-confirm': '待核对',
  'not-held': '未开展',
  upcoming: '未到日子',
};

/** A line of the plan with the records held against it. */
export interface LineMatch {
  readonly item: PlanItem;
  /** Linked by the user, by date. */
  readonly records: readonly MeetingRecord[];
  /** Of the same kind and month, and linked to no line of that kind: for the user to confirm. */
  readonly proposals: readonly MeetingRecord[];
  readonly state: LineState;
}

/** The plan held against the records. */
export interface PlanMatch {
  readonly lines: readonly LineMatch[];
  /** 计划外: meetings that no line holds and none could. */
  readonly unplanned: readonly MeetingRecord[];
}

const dateOf = ({ content }: MeetingRecord): LocalDate | null =>
  content.startsAt === null ? null : toDatePart(content.startsAt);

/**
 * The month of the plan to which a record belongs. A meeting of the book year that was held after
 * the calendar year, as a 组织生活会 in January, belongs to December.
 */
function planMonth(record: MeetingRecord, year: number): number | null {
  const date = dateOf(record);
  if (date === null) return null;
  const heldIn = Number(date.slice(0, 4));
  if (heldIn > year) return 12;
  return heldIn < year ? 1 : Number(date.slice(5, 7));
}

function stateOf(
  { item, records, proposals }: Omit<LineMatch, 'state'>,
  year: number,
  today: LocalDate,
): LineState {
  const due = lastDayOf(item, year);
  const held = records.map(dateOf).find((date) => date !== null && date <= today);
  if (held !== undefined && held !== null) return held <= due ? 'on-time' : 'late';
  if (today <= due) return 'upcoming';
  return proposals.length > 0 ? 'to-confirm' : 'not-held';
}

/** Records that no plan lists, as talks, are no meetings outside it unless it plans their kind. */
function isOfThePlan(record: MeetingRecord, items: readonly PlanItem[]): boolean {
  const planned: ReadonlySet<RecordKind> = new Set(items.map(({ kind }) => kind));
  return record.content.kinds.some(
    (kind) => recordKindFacts[kind].expects !== 'named' || planned.has(kind),
  );
}

/**
 * Holds a plan against records: by the user's links, and by proposals of the same kind and month.
 * A record of two kinds may answer two lines.
 *
 * @param records - Of the plan's book year, and whatever else its lines name.
 */
export function matchPlan(
  plan: Plan,
  records: readonly MeetingRecord[],
  today: LocalDate,
): PlanMatch {
  const { bookYear, items } = plan;
  const kept = records
    .filter(({ deletedAtMs }) => deletedAtMs === null)
    .toSorted((one, other) => ((dateOf(one) ?? '9999') < (dateOf(other) ?? '9999') ? -1 : 1));
  const isTaken = ({ id }: MeetingRecord, kind: PlanItem['kind'] | null) =>
    items.some((item) => (kind === null || item.kind === kind) && item.recordIds.includes(id));
  const lines = inOrder(items).map((item): LineMatch => {
    const linked = kept.filter(({ id }) => item.recordIds.includes(id));
    const proposals = kept.filter(
      (record) =>
        record.content.bookYear === bookYear &&
        record.content.kinds.includes(item.kind) &&
        planMonth(record, bookYear) === item.month &&
        !isTaken(record, item.kind),
    );
    const line = { item, records: linked, proposals };
    return { ...line, state: stateOf(line, bookYear, today) };
  });
  const proposed = new Set(lines.flatMap(({ proposals }) => proposals));
  const unplanned = kept.filter(
    (record) =>
      record.content.bookYear === bookYear &&
      !isTaken(record, null) &&
      !proposed.has(record) &&
      isOfThePlan(record, items),
  );
  return { lines, unplanned };
}
