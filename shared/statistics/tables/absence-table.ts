import { attendanceStateNames, isAttending } from '../../domain/attendance';
import { formatDate, formatMonthDay } from '../../domain/calendar';
import { toKindNames } from '../../domain/record-kind';

import type { AttendanceLine, CountedRecord } from '../counted-record';
import { spanOf } from '../period';
import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import { toText, type Column, type Row, type StatisticsTable } from '../statistics-table';

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
  text('make-up', '补课', 6),
];

const isAway = ({ isExpected, state }: AttendanceLine) =>
  isExpected && (state === null || !isAttending(state));

/** @param year - Of the period; a day of another year is told with it. */
function toRow(record: CountedRecord, line: AttendanceLine, name: string, year: string): Row {
  const { recordId, date, kinds, theme } = record;
  const leave = line.isApproved ? '已批准' : '未批准';
  const isLeave = line.state !== null && line.state !== 'absent';
  const makeUp = line.makeUp;
  return {
    id: `${recordId} ${line.memberId}`,
    name,
    cells: [
      toText(name),
      toText(formatDate(date).replace(`${Number(year)}年`, '')),
      toText(`${toKindNames(kinds)}：${theme}`, [recordId]),
      toText(line.state === null ? '未登记' : attendanceStateNames[line.state]),
      toText(line.reason),
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
  const rows = records.flatMap((record) =>
    record.lines
      .filter(isAway)
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map((line) => toRow(record, line, names.get(line.memberId) ?? line.name, year)),
  );
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
