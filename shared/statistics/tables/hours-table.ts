import type { Member } from '../../domain/member';
import { committeeOn } from '../../domain/post-on-date';
import { standingOn } from '../../domain/roster-on-date';
import { formatBasis } from '../../rules/provision';
import { judgeStudyHours, type StudyHours } from '../../rules/study-hours';

import type { RowMember } from '../member-order';
import { lastDayOf, wholeYearOf } from '../period';
import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import { toText, type Cell, type Column, type StatisticsTable } from '../statistics-table';

import { nameColumn } from './attendance-table';
import { toSourceNotes } from './common-notes';
import { toHoursByMember, type Hours } from './hours-of';

const columns: readonly Column[] = [
  nameColumn,
  {
    key: 'attended',
    title: '出席学时',
    kind: 'hours',
    explanation: '到会或线上参加的记录里填了的学时；没有填学时的记录不算。',
    width: 5,
  },
  {
    key: 'made-up',
    title: '补课学时',
    kind: 'hours',
    explanation: '应参加而没有到、后来补了课并写了补课日期的，按原记录的学时算一次。',
    width: 5,
  },
  { key: 'sum', title: '合计', kind: 'hours', explanation: '', width: 4 },
  {
    key: 'required',
    title: '全年要求',
    kind: 'hours',
    explanation: '普通党员和书记、支委的要求不同，依据写在表下。',
    width: 5,
  },
  {
    key: 'missing',
    title: '还差',
    kind: 'hours',
    explanation: '要求减合计，够了就是 0。',
    width: 4,
  },
  { key: 'remark', title: '说明', kind: 'text', explanation: '', width: 11 },
];

const nothing: Hours = { attendedTenths: 0, madeUpTenths: 0, attendedIn: [], madeUpIn: [] };

/** A member's hours of a year against what is asked. */
export interface JudgedHours extends RowMember {
  readonly hours: Hours;
  readonly tenths: number;
  /** Null where nothing is asked: no whole year, no longer in the branch, not counted in 应到. */
  readonly judged: StudyHours | null;
  readonly remark: string;
}

/**
 * 学时 of every listed member. Only a whole year is held against the rule.
 *
 * @see 党员教育管理工作条例 Art 20, 23.
 */
export function judgeHours(source: StatisticsSource): readonly JudgedHours[] {
  const hours = toHoursByMember(source.records);
  const leaders = leadersOf(source);
  return rowMembersOf(source).map((row) => {
    const own = hours.get(row.memberId) ?? nothing;
    const tenths = own.attendedTenths + own.madeUpTenths;
    const asked = row.member === null ? null : askedOf(row.member, source);
    const isLeader = leaders.has(row.memberId);
    const year = wholeYearOf(source.period);
    const judged =
      asked !== '' || year === null
        ? null
        : judgeStudyHours(
            {
              role: isLeader ? 'leader' : 'member',
              year,
              hours: [tenths / 10],
              trainings: 0,
            },
            source.rules,
          );
    return { ...row, hours: own, tenths, judged, remark: asked ?? '' };
  });
}

/** Why nothing is asked of a member, empty if it is. */
function askedOf(member: Member, { period, now }: StatisticsSource): string {
  const { belongs, standing, isExempt } = standingOn(member, lastDayOf(period, now));
  if (!belongs || standing === null) return '已不在本支部';
  return isExempt ? '不计入应到，不作硬性要求' : '';
}

/**
 * 书记 and 班子: as the newest 支委会 of the period named its committee, else who held its posts on
 * the period's last day.
 */
export function leadersOf(source: StatisticsSource): ReadonlySet<string> {
  const { records, members, period, now } = source;
  const newest = records.findLast(({ committeeIds }) => committeeIds.length > 0);
  const posts = () => committeeOn(members, lastDayOf(period, now)).map(({ id }) => id);
  return new Set(newest?.committeeIds ?? posts());
}

const toTenths = (hours: number) => Math.round(hours * 10);

/** 学时 of each member against 32 or 56 a year: a comparison, never a score. */
export function toHoursTable(source: StatisticsSource): StatisticsTable {
  const judged = judgeHours(source);
  const toRow = (one: JudgedHours) => {
    const { attendedIn, madeUpIn, attendedTenths, madeUpTenths } = one.hours;
    const all = [...attendedIn, ...madeUpIn];
    const cells: readonly Cell[] = [
      toText(one.name),
      { kind: 'hours', tenths: attendedTenths, records: attendedIn },
      { kind: 'hours', tenths: madeUpTenths, records: madeUpIn },
      { kind: 'hours', tenths: one.tenths, records: all },
      ...(one.judged === null
        ? [toText(''), toText('')]
        : ([
            { kind: 'hours', tenths: toTenths(one.judged.required), records: [] },
            { kind: 'hours', tenths: toTenths(one.judged.missing), records: [] },
          ] as const)),
      toText(one.remark),
    ];
    return {
      id: one.memberId,
      name: one.name,
      cells,
      formula: `合计 ${one.tenths / 10} = 出席 ${attendedTenths / 10} + 补课 ${madeUpTenths / 10}。`,
    };
  };
  return {
    key: 'hours',
    title: '党员学时',
    columns,
    rows: judged.map(toRow),
    total: null,
    notes: [...toHoursNotes(source, judged), ...toSourceNotes(source)],
    emptyText: '名册上还没有人。',
  };
}

function toHoursNotes(source: StatisticsSource, judged: readonly JudgedHours[]): readonly string[] {
  const withHours = source.records.filter(({ studyTenths }) => studyTenths > 0).length;
  const provisions = new Map(
    judged.flatMap((one) => (one.judged === null ? [] : [[one.judged.required, one.judged]])),
  );
  return [
    `学时只从填了学时的记录里数：这一期间有 ${withHours} 份。集中培训等没有记进本簿的，请另行加上。`,
    ...[...provisions.values()].map(
      ({ required, provision, questions }) =>
        `全年 ${required} 学时：${formatBasis(provision)}。${questions.join('')}`,
    ),
    ...(wholeYearOf(source.period) === null ? ['不是整年，不与全年要求对照。'] : []),
  ];
}
