import { formatPeriod } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toText } from '../statistics-table';

import { toDuesItem } from './dues-item';
import { toHeldItems } from './held-items';
import { toRosterItems } from './roster-items';
import type { SummaryItem } from './summary-item';
import { toTermItems } from './term-items';
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
    toDuesItem(source),
    ...toOpenItems(source),
  ];
}

function toBranchItems(source: StatisticsSource): readonly SummaryItem[] {
  const { branch, period } = source;
  const item = (key: string, title: string, text: string): SummaryItem => ({
    key,
    title,
    part: '支部',
    cell: toText(text),
    remark: '',
  });
  return [
    item('branch', '支部名称', branch.name),
    item('superior', '上级党组织', branch.superior),
    item('period', '统计期间', formatPeriod(period)),
    ...toTermItems(source),
  ];
}
