import type { StatisticsSource } from '../statistics-source';
import { toText, type StatisticsTable } from '../statistics-table';
import { toSourceNotes } from '../tables/common-notes';

import { toSummaryItems } from './summary-items';

/** 一张表格 as it is read and printed: one line an item, numbered as the columns of its row. */
export function toSummaryTable(source: StatisticsSource): StatisticsTable {
  const items = toSummaryItems(source);
  return {
    key: 'summary',
    title: '一张表格',
    columns: [
      { key: 'title', title: '项目', kind: 'text', explanation: '', width: 11 },
      { key: 'value', title: '数', kind: 'text', explanation: '', width: 12 },
      { key: 'remark', title: '说明', kind: 'text', explanation: '', width: 15 },
    ],
    rows: items.map(({ key, part, title, cell, remark }, index) => ({
      id: key,
      name: title,
      ...(items[index - 1]?.part === part ? {} : { part }),
      cells: [toText(`${index + 1}\u3000${title}`), cell, toText(remark)],
      formula: remark,
    })),
    total: null,
    notes: toSourceNotes(source),
    emptyText: '',
  };
}

/** 一张表格 as superiors stack it: one row, its columns fixed. */
export function toSummaryRow(source: StatisticsSource): StatisticsTable {
  const items = toSummaryItems(source);
  return {
    key: 'summary-row',
    title: '一张表格',
    columns: items.map(({ key, title, cell }) => ({
      key,
      title,
      kind: cell.kind,
      explanation: '',
      width: cell.kind === 'text' ? 10 : 5,
    })),
    rows: [
      { id: 'branch', name: source.branch.name, cells: items.map(({ cell }) => cell), formula: '' },
    ],
    total: null,
    notes: [],
    emptyText: '',
  };
}
