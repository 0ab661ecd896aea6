import { formatDate } from '../../domain/calendar';
import { rosterOn, type RosterEntry } from '../../domain/roster-on-date';

import { lastDayOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toCount } from '../statistics-table';

import type { SummaryItem } from './summary-item';

const counted: readonly (readonly [
  key: string,
  title: string,
  counts: (entry: RosterEntry) => boolean,
])[] = [
  ['members', '党员总数', () => true],
  ['full-members', '正式党员', ({ standing }) => standing === 'full'],
  ['probationary-members', '预备党员', ({ standing }) => standing === 'probationary'],
  ['exempt-members', '不计入应到', ({ isExpected }) => !isExpected],
  ['mobile-members', '流动党员', ({ isMobile }) => isMobile],
  ['lost-members', '失联党员', ({ isLostContact }) => isLostContact],
];

/** Members by standing on the period's last day, or today's if that comes first. */
export function toRosterItems({ members, period, now }: StatisticsSource): readonly SummaryItem[] {
  const day = lastDayOf(period, now);
  const roster = rosterOn(members, day);
  return counted.map(([key, title, counts], place) => ({
    key,
    title,
    part: '党员',
    cell: toCount([], roster.filter(counts).length),
    remark: place === 0 ? `截至${formatDate(day)}的名册` : '',
  }));
}
