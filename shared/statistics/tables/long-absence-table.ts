import { isAttending } from '../../domain/attendance';
import { formatDate } from '../../domain/calendar';
import { standingOn } from '../../domain/roster-on-date';
import type { LocalDate } from '../../domain/schema';
import { findLongAbsence, type LifeEvent } from '../../rules/long-absence';
import { formatBasis } from '../../rules/provision';

import type { CountedRecord } from '../counted-record';
import { sortMembers, toRows } from '../member-order';
import { lastDayOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toCount, toText, type StatisticsTable } from '../statistics-table';

/** Full months before a period that are looked at too, so that an absence is seen whole. */
export const MONTHS_BEFORE = 7;

/** An event with the record it comes from. */
interface TracedEvent extends LifeEvent {
  readonly recordId: string;
}

/** Each member's events until a day: those at which filing counted them as expected. */
export function eventsOf(
  records: readonly CountedRecord[],
  until: LocalDate,
): ReadonlyMap<string, readonly TracedEvent[]> {
  const events = new Map<string, TracedEvent[]>();
  for (const { date, lines, recordId } of records) {
    if (date > until) continue;
    for (const { memberId, isExpected, state, makeUp } of lines) {
      if (!isExpected) continue;
      const tookPart = (state !== null && isAttending(state)) || makeUp !== null;
      const list = events.get(memberId) ?? [];
      list.push({ date, tookPart, recordId });
      events.set(memberId, list);
    }
  }
  return events;
}

/** 久未参加: who took part in nothing for 2, 4 or 6 months, as of the period's last day or today. */
export function toLongAbsenceTable(source: StatisticsSource): StatisticsTable {
  const { around, members, branch, order, period, now, rules } = source;
  const day = lastDayOf(period, now);
  const events = eventsOf(around, day);
  const listed = members.filter((member) => standingOn(member, day).isExpected);
  const rows = toRows(sortMembers(listed, order, branch.groups, day), branch.groups, day).flatMap(
    ({ memberId, name }) => {
      const own = events.get(memberId) ?? [];
      const found = findLongAbsence(own, day, rules);
      if (found === null) return [];
      const missed = own.filter(({ date, tookPart }) => !tookPart && date >= found.since);
      return [
        {
          basis: formatBasis(found.provision),
          row: {
            id: memberId,
            name,
            cells: [
              toText(name),
              toText(formatDate(found.since)),
              toCount([], found.months),
              toCount(missed.map(({ recordId }) => recordId)),
              toText(found.message),
            ],
            formula: found.message,
          },
        },
      ];
    },
  );
  return {
    key: 'long-absence',
    title: '连续未参加组织生活',
    columns: [
      { key: 'name', title: '姓名', kind: 'text', explanation: '', width: 6.5 },
      {
        key: 'since',
        title: '从哪天起',
        kind: 'text',
        explanation: '最近一次参加的那天；补课算参加。',
        width: 8.6,
      },
      { key: 'months', title: '满几个月', kind: 'count', explanation: '', width: 4.6 },
      { key: 'missed', title: '未到次数', kind: 'count', explanation: '', width: 4.6 },
      { key: 'message', title: '提醒', kind: 'text', explanation: '', width: 20 },
    ],
    rows: rows.map(({ row }) => row),
    total: null,
    notes: [
      `截至${formatDate(day)}，满 2、4、6 个月各提醒一次。只数时间，不作结论。`,
      ...new Set(rows.map(({ basis }) => `依据：${basis}。`)),
    ],
    emptyText: `截至${formatDate(day)}，没有连续 2 个月没参加组织生活的党员。`,
  };
}
