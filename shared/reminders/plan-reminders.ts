import { daysBetween, formatDate } from '../domain/calendar';
import { themeDayDates } from '../domain/fixed-day';
import type { PlanItem } from '../domain/plan';
import { recordKindFacts, type RecordKind } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';
import { dueOf } from '../plan/due-of';

import type { Reminder, ReminderFacts } from './reminder';

type PlanFacts = Pick<ReminderFacts, 'branch' | 'plan' | 'records' | 'open' | 'today'>;

/** Lines of the plan for this month of which no record is there yet, not even a draft. */
export function findPlanned(facts: PlanFacts): readonly Reminder[] {
  return notRecorded(facts).map((item) => {
    const day = dayOf(item, facts);
    return {
      id: `planned ${item.id}`,
      group: day !== null && day.on <= facts.today ? 'now' : 'month',
      text: toWords(item, day, facts.today),
      basis: '',
      target: { kind: 'plan', year: Number(facts.today.slice(0, 4)) },
    };
  });
}

/** Kinds that the plan tells of this month: its line says more than what the rules expect. */
export function kindsToldByPlan(facts: PlanFacts): ReadonlySet<string> {
  return new Set<RecordKind>(notRecorded(facts).map(({ kind }) => kind));
}

function notRecorded({ plan, records, open, today }: PlanFacts): readonly PlanItem[] {
  if (plan === null) return [];
  // A draft that was begun from a line may have no day yet, and then is among the open ones only.
  const known = new Map([...records, ...open].map((record) => [record.id, record]));
  return dueOf(plan, [...known.values()], today).flatMap(({ item, isRecorded }) =>
    isRecorded ? [] : [item],
  );
}

interface Day {
  readonly on: LocalDate;
  /** Not of the plan: the branch's fixed day, where the plan names only the month. */
  readonly isFixed: boolean;
}

function dayOf({ kind, on, month }: PlanItem, { branch, today }: PlanFacts): Day | null {
  if (on !== null) return { on, isFixed: false };
  if (kind !== 'theme-day' || branch.fixedDay.kind === 'free') return null;
  const days = themeDayDates(branch.fixedDay, Number(today.slice(0, 4)), month);
  const next = days.find((day) => day >= today) ?? days.at(-1);
  return next === undefined ? null : { on: next, isFixed: true };
}

function toWords({ kind, theme }: PlanItem, day: Day | null, today: LocalDate): string {
  const what = `${recordKindFacts[kind].name}${theme === '' ? '' : `“${theme}”`}`;
  if (day === null) return `计划本月的${what}，还没有记录。`;
  const { on, isFixed } = day;
  if (on === today) return `${isFixed ? '今天就是固定党日，' : '今天'}计划有${what}。`;
  const name = isFixed ? `固定党日${formatDate(on)}` : formatDate(on);
  return on > today
    ? `计划${name}的${what}，还有 ${daysBetween(today, on)} 天。`
    : `计划${name}的${what}，还没有记录。`;
}
