import { formatMonth, monthsOf } from '../period';
import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import {
  toCount,
  toText,
  type Cell,
  type Column,
  type Row,
  type StatisticsTable,
} from '../statistics-table';
import { emptyTally, explainTally, tallyBy, toRatioCell, type Tally } from '../tally';

import { attendanceColumns, toAttendanceCells } from './attendance-columns';
import { nameColumn } from './attendance-table';
import { toSourceNotes } from './common-notes';
import { toHoursByMonth } from './hours-of';

const monthColumn: Column = {
  key: 'month',
  title: '月份',
  kind: 'text',
  explanation: '',
  width: 6.2,
};
const meetingsColumn: Column = {
  key: 'meetings',
  title: '次数',
  kind: 'count',
  explanation: '有出席登记的记录份数；一份记录有两个类别也只算一次。',
  width: 3.2,
};
const hoursColumn: Column = {
  key: 'hours',
  title: '学时',
  kind: 'hours',
  explanation: '各人学时之和，含补课。',
  width: 3.6,
};

/** 逐月: the meetings of each month with what members did, counted by person and meeting. */
export function toMonthTable(source: StatisticsSource): StatisticsTable {
  const { records, period } = source;
  const held = records.filter(({ hasAttendance }) => hasAttendance);
  const tallies = tallyBy(records, ({ date }) => [date.slice(0, 7), 'all']);
  const hours = toHoursByMonth(records);
  const toRow = (id: string, name: string): Row => {
    const tally = tallies.get(id) ?? emptyTally;
    const own = held.filter(({ date }) => id === 'all' || date.startsWith(id));
    return {
      id,
      name,
      cells: [
        toText(name),
        toCount(own.map(({ recordId }) => recordId)),
        ...toAttendanceCells(tally),
        hours.get(id) ?? noHours,
      ],
      formula: explainTally(tally, ' 人次'),
    };
  };
  return {
    key: 'months',
    title: '逐月出席情况',
    columns: [monthColumn, meetingsColumn, ...withBar(attendanceColumns), hoursColumn],
    rows: monthsOf(period, records).map((month) => toRow(month, formatMonth(month))),
    total: toRow('all', '合计'),
    notes: ['除次数和学时外，都是人次。', ...toSourceNotes(source)],
    emptyText: '',
  };
}

const noHours: Cell = { kind: 'hours', tenths: 0, records: [] };

function withBar(columns: readonly Column[]): readonly Column[] {
  return columns.map((column) =>
    column.kind === 'share' ? { ...column, width: 10, hasBar: true } : column,
  );
}

/** 逐人逐月: of each member and month how many meetings of how many. */
export function toMemberMonthTable(source: StatisticsSource): StatisticsTable {
  const { records, period } = source;
  const months = monthsOf(period, records);
  const tallies = tallyBy(records, ({ date }, { memberId }) => [
    `${memberId} ${date.slice(0, 7)}`,
    `${memberId} all`,
    `all ${date.slice(0, 7)}`,
    'all all',
  ]);
  const toCells = (id: string): readonly Cell[] =>
    [...months, 'all'].map((month) => toRatioCell(tallyOf(tallies, `${id} ${month}`)));
  const toRow = (id: string, name: string): Row => ({
    id,
    name,
    cells: [toText(name), ...toCells(id)],
    formula: explainTally(tallyOf(tallies, `${id} all`), ' 次'),
  });
  const years = new Set(months.map((month) => month.slice(0, 4)));
  return {
    key: 'member-months',
    title: '党员逐月出席情况',
    columns: [
      nameColumn,
      ...months.map((month): Column => ({
        key: month,
        title: years.size === 1 ? `${Number(month.slice(5))}月` : toShortMonth(month),
        kind: 'ratio',
        explanation: '',
        width: 3,
      })),
      { key: 'all', title: '合计', kind: 'ratio', explanation: '', width: 3.6 },
    ],
    rows: rowMembersOf(source).map(({ memberId, name }) => toRow(memberId, name)),
    total: toRow('all', '合计'),
    notes: ['格子里是出席次数和应参加次数，如 2/3；没有应参加的记作 —。', ...toSourceNotes(source)],
    emptyText: '名册上还没有人。',
  };
}

function tallyOf(tallies: ReadonlyMap<string, Tally>, key: string): Tally {
  return tallies.get(key) ?? emptyTally;
}

/** 26.1 for January 2026, where a column has no room for more. */
function toShortMonth(month: string): string {
  return `${month.slice(2, 4)}.${Number(month.slice(5))}`;
}
