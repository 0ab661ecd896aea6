import { recordKindFacts, type RecordKind } from '../../domain/record-kind';

import { monthsOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toCount, toText, type Column, type StatisticsTable } from '../statistics-table';

import { toSourceNotes } from './common-notes';
import { kindsIn } from './kind-tables';

/** 全年一览: how many records of each kind in each month. */
export function toYearTable(source: StatisticsSource): StatisticsTable {
  const { records, period } = source;
  const months = monthsOf(period, records);
  const years = new Set(months.map((month) => month.slice(0, 4)));
  const idsOf = (kind: RecordKind | 'all', month: string) =>
    records
      .filter(({ kinds }) => kind === 'all' || kinds.includes(kind))
      .filter(({ date }) => month === 'all' || date.startsWith(month))
      .map(({ recordId }) => recordId);
  const toRow = (kind: RecordKind | 'all', name: string) => ({
    id: kind,
    name,
    cells: [toText(name), ...[...months, 'all'].map((month) => toCount(idsOf(kind, month)))],
    formula: '',
  });
  return {
    key: 'year',
    title: '各类记录逐月份数',
    columns: [
      { key: 'kind', title: '类别', kind: 'text', explanation: '', width: 8 },
      ...months.map((month): Column => ({
        key: month,
        title:
          years.size === 1
            ? `${Number(month.slice(5))}月`
            : `${month.slice(2, 4)}.${Number(month.slice(5))}`,
        kind: 'count',
        explanation: '',
        width: 2.6,
      })),
      { key: 'all', title: '合计', kind: 'count', explanation: '', width: 3 },
    ],
    rows: kindsIn(records).map((kind) => toRow(kind, recordKindFacts[kind].name)),
    total: toRow('all', '合计'),
    notes: ['一份记录有两个类别，在两行里各算一次，合计里只算一次。', ...toSourceNotes(source)],
    emptyText: '这一期间还没有归档的记录。',
  };
}
