import type { Block } from '../../book/model/book-model';
import { toTableBlocks } from '../../statistics/output/to-table-book';
import type { StatisticsTable } from '../../statistics/statistics-table';
import { toAttendanceTable } from '../../statistics/tables/attendance-table';
import { toHoursTable } from '../../statistics/tables/hours-table';
import { toMemberMonthTable, toMonthTable } from '../../statistics/tables/month-tables';
import { toCommitteeTalkTable, toMemberTalkTable } from '../../statistics/tables/talk-tables';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toHeading, toTitle } from './blocks';

function toParts(tables: readonly StatisticsTable[]): readonly Block[] {
  return tables.flatMap((table) => [toHeading(table.title), ...toTableBlocks(table)]);
}

/** 考勤统计: by member, by month, by member and month. */
export function toAttendanceBlocks(year: Year): readonly Block[] {
  const { statistics } = year;
  return [
    toTitle('考勤统计', toYearName(year)),
    ...toParts([
      toAttendanceTable(statistics),
      toMonthTable(statistics),
      toMemberMonthTable(statistics),
    ]),
  ];
}

/** 学时 of each member. */
export function toHoursBlocks(year: Year): readonly Block[] {
  return [toTitle('学时', toYearName(year)), ...toTableBlocks(toHoursTable(year.statistics))];
}

/** Who talked with whom, and whom nobody talked with yet. */
export function toTalkTables({ statistics }: Year): readonly Block[] {
  return toParts([toCommitteeTalkTable(statistics), toMemberTalkTable(statistics)]);
}
