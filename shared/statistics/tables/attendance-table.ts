import { rowMembersOf } from '../row-members';
import type { StatisticsSource } from '../statistics-source';
import { toText, type Column, type StatisticsTable } from '../statistics-table';
import { emptyTally, explainTally, tallyBy } from '../tally';

import { attendanceColumns, toAttendanceCells } from './attendance-columns';
import { toSourceNotes } from './common-notes';

/** The column of members' names. */
export const nameColumn: Column = {
  key: 'name',
  title: '姓名',
  kind: 'text',
  explanation: '',
  width: 8.4,
};

/** 出席: what each member did at the meetings that called them together. */
export function toAttendanceTable(source: StatisticsSource): StatisticsTable {
  const { records } = source;
  const tallies = tallyBy(records, (_, { memberId }) => [memberId]);
  const total = tallyBy(records, () => ['all']).get('all') ?? emptyTally;
  return {
    key: 'attendance',
    title: '党员出席情况',
    columns: [nameColumn, ...attendanceColumns],
    rows: rowMembersOf(source).map(({ memberId, name }) => {
      const tally = tallies.get(memberId) ?? emptyTally;
      return {
        id: memberId,
        name,
        cells: [toText(name), ...toAttendanceCells(tally)],
        formula: explainTally(tally, ' 次'),
      };
    }),
    total: {
      id: 'total',
      name: '合计',
      cells: [toText('合计'), ...toAttendanceCells(total)],
      formula: explainTally(total, ' 人次'),
    },
    notes: toSourceNotes(source),
    emptyText: '名册上还没有人。',
  };
}
