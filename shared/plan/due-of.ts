import type { Plan, PlanItem } from '../domain/plan';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';

import { matchPlan } from './match-plan';

/** A planned line of the present month. */
export interface DueLine {
  readonly item: PlanItem;
  /** A record is linked to it, or one of its kind and month is there. */
  readonly isRecorded: boolean;
}

/** This month's lines of a plan, in order; none in another year than the plan's. */
export function dueOf(
  plan: Plan,
  records: readonly MeetingRecord[],
  today: LocalDate,
): readonly DueLine[] {
  if (Number(today.slice(0, 4)) !== plan.bookYear) return [];
  const month = Number(today.slice(5, 7));
  return matchPlan(plan, records, today)
    .lines.filter(({ item }) => item.month === month)
    .map(({ item, records: linked, proposals }) => ({
      item,
      isRecorded: linked.length + proposals.length > 0,
    }));
}
