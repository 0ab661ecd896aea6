import type { StatisticsSource } from '@shared/statistics/statistics-source';
import type { StatisticsTable } from '@shared/statistics/statistics-table';
import { toSummaryRow, toSummaryTable } from '@shared/statistics/summary/summary-table';
import { toAbsenceTable } from '@shared/statistics/tables/absence-table';
import { toAttendanceTable } from '@shared/statistics/tables/attendance-table';
import { toHoursTable } from '@shared/statistics/tables/hours-table';
import { toKindTable, toMemberKindTable } from '@shared/statistics/tables/kind-tables';
import { toLongAbsenceTable } from '@shared/statistics/tables/long-absence-table';
import { toMemberMonthTable, toMonthTable } from '@shared/statistics/tables/month-tables';
import { toCommitteeTalkTable, toMemberTalkTable } from '@shared/statistics/tables/talk-tables';
import { toYearTable } from '@shared/statistics/tables/year-table';

type ToTable = (source: StatisticsSource) => StatisticsTable;

/** One choice of what is shown. */
export interface View {
  readonly key: string;
  readonly name: string;
  /** On screen and on paper. */
  readonly tables: readonly ToTable[];
  /** In the workbook, where it is another layout. */
  readonly sheets?: readonly ToTable[];
  /** Whether its rows are members, so that their order can be chosen. */
  readonly listsMembers: boolean;
}

/** What can be looked at, in the order of the choice; the first one is shown first. */
export const views: readonly View[] = [
  { key: 'attendance', name: '出席', tables: [toAttendanceTable], listsMembers: true },
  { key: 'months', name: '逐月', tables: [toMonthTable, toMemberMonthTable], listsMembers: true },
  { key: 'kinds', name: '按类别', tables: [toKindTable, toMemberKindTable], listsMembers: true },
  { key: 'hours', name: '学时', tables: [toHoursTable], listsMembers: true },
  {
    key: 'absences',
    name: '请假和缺席',
    tables: [toLongAbsenceTable, toAbsenceTable],
    listsMembers: true,
  },
  { key: 'year', name: '全年一览', tables: [toYearTable], listsMembers: false },
  {
    key: 'talks',
    name: '谈心谈话',
    tables: [toCommitteeTalkTable, toMemberTalkTable],
    listsMembers: true,
  },
  {
    key: 'summary',
    name: '一张表格',
    tables: [toSummaryTable],
    sheets: [toSummaryRow, toSummaryTable],
    listsMembers: false,
  },
];

/** The view of an address; the first one where there is none of that name. */
export function findView(key: string | undefined): View {
  const [first] = views;
  if (first === undefined) throw new Error('there are views');
  return views.find((view) => view.key === key) ?? first;
}
