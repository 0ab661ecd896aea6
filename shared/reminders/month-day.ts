import { daysBetween, formatDate, toDatePart } from '../domain/calendar';
import { describeFixedDay, themeDayDates } from '../domain/fixed-day';

import { FILED_WITHIN_DAYS } from './draft-reminders';
import { kindsToldByPlan } from './plan-reminders';
import type { Reminder, ReminderFacts, ReminderTarget } from './reminder';

/** How this month's theme day stands; a fixed day is a default, never a lock. Silent once filed. */
export function findMonthDay(facts: ReminderFacts): readonly Reminder[] {
  const { branch, records, today } = facts;
  if (kindsToldByPlan(facts).has('theme-day')) return [];
  const month = today.slice(0, 7);
  const held = records.find(
    ({ content }) =>
      content.kinds.includes('theme-day') && content.startsAt?.startsWith(month) === true,
  );
  const say = (
    group: Reminder['group'],
    text: string,
    target: ReminderTarget = { kind: 'records' },
  ): readonly Reminder[] => [{ id: `theme-day ${month}`, group, text, basis: '', target }];

  const heldAt = held?.content.startsAt ?? null;
  if (held !== undefined && heldAt !== null) {
    // Later on it is told as a draft.
    const isLate = daysBetween(toDatePart(heldAt), today) >= FILED_WITHIN_DAYS;
    if (held.status !== 'draft' || isLate) return [];
    const isAhead = toDatePart(heldAt) > today;
    const words = isAhead ? '已经开了头' : '已办，记录还没有归档';
    const text = `${formatDate(toDatePart(heldAt))}的主题党日${words}。`;
    return say('month', text, { kind: 'record', id: held.id });
  }
  const days = themeDayDates(branch.fixedDay, Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const next = days.find((day) => day >= today);
  if (next === today) return say('now', '今天就是固定党日。');
  if (next !== undefined) {
    return say('month', `${formatDate(next)}是固定党日，还有 ${daysBetween(today, next)} 天。`);
  }
  const last = days.at(-1);
  return last === undefined
    ? say('month', `本月的主题党日还没有记录（${describeFixedDay(branch.fixedDay)}）。`)
    : say('now', `${formatDate(last)}的固定党日已过，本月的主题党日还没有记录。`);
}
