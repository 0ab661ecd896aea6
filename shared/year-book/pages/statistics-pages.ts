import type { Block } from '../../book/model/book-model';
import { toTableBlocks } from '../../statistics/output/to-table-book';
import type { StatisticsTable } from '../../statistics/statistics-table';
import { toAttendanceTable } from '../../statistics/tables/attendance-table';
import { toHoursTable } from '../../statistics/tables/hours-table';
import { toMemberMonthTable, toMonthTable } from '../../statistics/tables/month-tables';
import { toCommitteeTalkTable, toMemberTalkTable } from '../../statistics/tables/talk-tables';
import { toYearName } from '../to-chapter';
import type { Year } from '../year';

import { toHeading, toNote, toTitle } from './blocks';

/** Tables one below the other; what holds for several of them is said once, below the last. */
function toParts(tables: readonly StatisticsTable[]): readonly Block[] {
  const notes = tables.flatMap((table) => table.notes);
  const isCommon = (note: string) => notes.indexOf(note) !== notes.lastIndexOf(note);
  return [
    ...tables.flatMap((table) => [
      toHeading(table.title),
      ...toTableBlocks({ ...table, notes: table.notes.filter((note) => !isCommon(note)) }),
    ]),
    ...[...new Set(notes.filter(isCommon))].map(toNote),
  ];
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
