import { attendanceStateNames, isAttending } from '../../domain/attendance';
import { formatDate, formatMonthDay } from '../../domain/calendar';
import { toKindNames } from '../../domain/record-kind';

import type { AttendanceLine, CountedRecord } from '../counted-record';
import { spanOf } from '../period';
import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import {
  toText,
  type Cell,
  type Column,
  type Row,
  type StatisticsTable,
} from '../statistics-table';

import { toSourceNotes } from './common-notes';

const text = (key: string, title: string, width: number, explanation = ''): Column => ({
  key,
  title,
  kind: 'text',
  explanation,
  width,
});

const columns: readonly Column[] = [
  text('name', '姓名', 6.6),
  text('date', '日期', 6.4),
  text('record', '活动', 12),
  text('state', '情况', 3.4),
  text('reason', '事由', 11),
  text('approval', '请假', 3.6),
  text('make-up', '补课', 9),
];

const isAway = ({ isExpected, state }: AttendanceLine) =>
  isExpected && (state === null || !isAttending(state));

/** What the rows of one record have in common: its day without the period's year, its words. */
function toRecordCells(record: CountedRecord, year: string): readonly [Cell, Cell] {
  const { recordId, date, theme } = record;
  return [
    toText(formatDate(date).replace(`${Number(year)}年`, '')),
    toText(`${toKindNames(record)}：${theme}`, [recordId]),
  ];
}

function toRow(
  recordId: string,
  recordCells: readonly [Cell, Cell],
  line: AttendanceLine,
  name: string,
): Row {
  const { memberId, state, isApproved, reason, makeUp } = line;
  const leave = isApproved ? '已批准' : '未批准';
  const isLeave = state !== null && state !== 'absent';
  return {
    id: `${recordId} ${memberId}`,
    name,
    cells: [
      toText(name),
      ...recordCells,
      toText(state === null ? '未登记' : attendanceStateNames[state]),
      toText(reason),
      toText(isLeave ? leave : ''),
      toText(makeUp === null ? '' : `${formatMonthDay(makeUp.on)}${makeUp.how}`),
    ],
    formula: '',
  };
}

/** 请假和缺席: everybody who was expected and not there, with the reason as it was filed. */
export function toAbsenceTable(source: StatisticsSource): StatisticsTable {
  const { records, period } = source;
  const year = spanOf(period).to.slice(0, 4);
  const names = new Map(rowMembersOf(source).map(({ memberId, name }) => [memberId, name]));
  const places = new Map([...names.keys()].map((memberId, place) => [memberId, place]));
  const placeOf = ({ memberId }: AttendanceLine) => places.get(memberId) ?? names.size;
  const rows = records.flatMap((record) => {
    const cells = toRecordCells(record, year);
    return record.lines
      .filter(isAway)
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map((line) => toRow(record.recordId, cells, line, names.get(line.memberId) ?? line.name));
  });
  return {
    key: 'absences',
    title: '请假和缺席登记',
    columns,
    rows,
    total: null,
    notes: toSourceNotes(source),
    emptyText: '这一期间没有人请假或缺席。',
  };
}
