import { addDays, formatDate, formatMonthDay, toDatePart } from '../domain/calendar';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';
import { toPrintedName } from '../domain/names';

import type { Reminder, ReminderFacts } from './reminder';

/** How long before its day something is told of. */
const AHEAD_DAYS = 14;
/** Nothing says that a task is done, so its reminder goes by itself after so many days. */
const TASK_KEPT_DAYS = 30;

/** 整改 that a 组织生活会 set a day for and that has no 销号 yet, one sentence a meeting. */
export function findMending(facts: ReminderFacts): readonly Reminder[] {
  const names = new Map(facts.members.map((member) => [member.id, toPrintedName(member)]));
  return facts.records.flatMap((record): readonly Reminder[] => {
    const open = (record.content.lifeMeeting?.people ?? []).flatMap(
      ({ memberId, dueOn, clearedOn }) =>
        memberId !== null && dueOn !== null && clearedOn === null
          ? [{ name: names.get(memberId) ?? '', dueOn }]
          : [],
    );
    const toNames = (people: typeof open) =>
      people.map(({ name, dueOn }) => `${name}（${formatMonthDay(dueOn)}）`).join('、');
    const past = open.filter(({ dueOn }) => dueOn < facts.today);
    const soon = open.filter(
      ({ dueOn }) => dueOn >= facts.today && dueOn <= addDays(facts.today, AHEAD_DAYS),
    );
    const meeting = `${dayOf(record)}组织生活会的整改`;
    const rest = { basis: '', target: { kind: 'record', id: record.id } as const };
    return [
      ...(past.length === 0
        ? []
        : [
            {
              id: `mending past ${record.id} ${past.map(({ dueOn }) => dueOn).join(' ')}`,
              group: 'now' as const,
              text: `${meeting}，时限已过还没有销号的：${toNames(past)}。`,
              ...rest,
            },
          ]),
      ...(soon.length === 0
        ? []
        : [
            {
              id: `mending soon ${record.id} ${soon.map(({ dueOn }) => dueOn).join(' ')}`,
              group: 'month' as const,
              text: `${meeting}，时限快到了的：${toNames(soon)}。`,
              ...rest,
            },
          ]),
    ];
  });
}

function dayOf({ content }: MeetingRecord): string {
  return formatDate(toDatePart(content.startsAt ?? ''));
}

/** What a 支委会 gave somebody to do by a day. */
export function findTasks({ records, today }: ReminderFacts): readonly Reminder[] {
  return records.flatMap((record) =>
    (record.content.committeeMeeting?.topics ?? []).flatMap((topic): readonly Reminder[] => {
      const { id, title, assignee, dueOn } = topic;
      if (dueOn === null || !isNear(dueOn, today)) return [];
      const who = assignee.trim() === '' ? '' : `（${assignee.trim()}）`;
      const when = dueOn < today ? `时限是${formatMonthDay(dueOn)}，已过` : toDue(dueOn, today);
      return [
        {
          id: `task ${record.id} ${id} ${dueOn}`,
          group: dueOn < today ? 'now' : 'month',
          text: `支委会分工“${title}”${who}，${when}。办好了可以放下。`,
          basis: '',
          target: { kind: 'record', id: record.id },
        },
      ];
    }),
  );
}

function isNear(dueOn: LocalDate, today: LocalDate): boolean {
  return dueOn >= addDays(today, -TASK_KEPT_DAYS) && dueOn <= addDays(today, AHEAD_DAYS);
}

function toDue(dueOn: LocalDate, today: LocalDate): string {
  return dueOn === today ? '时限就是今天' : `时限是${formatMonthDay(dueOn)}`;
}
