import { isAttending } from '../domain/attendance';
import { toDatePart } from '../domain/calendar';
import { rosterOn } from '../domain/roster-on-date';
import { findLongAbsence, type LifeEvent, type LongAbsence } from '../rules/long-absence';
import { formatBasis } from '../rules/provision';

import type { Reminder, ReminderFacts } from './reminder';

const levels = [
  { level: 'last', group: 'now', months: '六' },
  { level: 'second', group: 'now', months: '四' },
  { level: 'first', group: 'watch', months: '两' },
] as const;

/**
 * Who has taken part in nothing for 2, 4 or 6 months by the filed records. It counts days only:
 * why, and what follows, is for the branch to find out.
 */
export function findAbsences(facts: ReminderFacts): readonly Reminder[] {
  const events = toEvents(facts);
  const absent = rosterOn(facts.members, facts.today)
    .filter(({ isExpected, isLostContact }) => isExpected && !isLostContact)
    .flatMap(({ member }) => {
      const absence = findLongAbsence(events.get(member.id) ?? [], facts.today, facts.rules);
      return absence === null ? [] : [{ member, absence }];
    });
  return levels.flatMap(({ level, group, months }): readonly Reminder[] => {
    const people = absent.filter(({ absence }) => absence.level === level);
    const first = people[0]?.absence;
    if (first === undefined) return [];
    const names = people.map(({ member }) => member.name).join('、');
    return [
      {
        id: `absent ${level} ${people.map(({ member }) => member.id).join(' ')}`,
        group,
        text: `连续${months}个月没有参加组织生活的：${names}，请了解情况。${toAsk(first)}`,
        basis: formatBasis(first.provision),
        target: { kind: 'members' },
      },
    ];
  });
}

function toAsk({ level, provision }: LongAbsence): string {
  return level === 'last' ? provision.ask : '';
}

/** What each member was expected at, by the filed records; a make-up is taking part. */
function toEvents({ records }: ReminderFacts): ReadonlyMap<string, readonly LifeEvent[]> {
  const events = new Map<string, LifeEvent[]>();
  for (const { status, content } of records) {
    if (status === 'draft' || content.startsAt === null) continue;
    const date = toDatePart(content.startsAt);
    const madeUp = new Set(
      content.makeUps.filter(({ on }) => on !== null).map(({ memberId }) => memberId),
    );
    for (const { memberId, state } of content.attendance) {
      const own = events.get(memberId) ?? [];
      own.push({ date, tookPart: isAttending(state) || madeUp.has(memberId) });
      events.set(memberId, own);
    }
  }
  return events;
}
