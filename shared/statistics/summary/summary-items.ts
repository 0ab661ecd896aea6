import { formatPeriod } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toText, type Cell } from '../statistics-table';

import { toHeldItems } from './held-items';
import { toRosterItems } from './roster-items';
import { NOT_ENTERED, type SummaryItem } from './summary-item';
import { toAttendanceItems, toHoursItems, toOpenItems, toTalkItems } from './work-items';

/** 一张表格: every column in its fixed order, for one branch and period. */
export function toSummaryItems(source: StatisticsSource): readonly SummaryItem[] {
  return [
    ...toBranchItems(source),
    ...toRosterItems(source),
    ...toHeldItems(source),
    ...toAttendanceItems(source),
    ...toHoursItems(source),
    ...toTalkItems(source),
    ...toOpenItems(source),
  ];
}

function toBranchItems({ branch, period, records }: StatisticsSource): readonly SummaryItem[] {
  const election = records.findLast(({ electedTerm }) => electedTerm !== null);
  const source = election === undefined ? undefined : [election.recordId];
  const term = election?.electedTerm ?? '';
  const item = (key: string, title: string, cell: Cell, remark = ''): SummaryItem => ({
    key,
    title,
    part: '支部',
    cell,
    remark,
  });
  return [
    item('branch', '支部名称', toText(branch.name)),
    item('superior', '上级党组织', toText(branch.superior)),
    item('period', '统计期间', toText(formatPeriod(period))),
    item(
      'elected-term',
      '届次',
      toText(term === '' ? NOT_ENTERED : term, source),
      election ? '' : '这一期间没有归档的换届选举记录',
    ),
    item('elected-on', '选举日期', toText(election?.date ?? NOT_ENTERED, source)),
  ];
}
