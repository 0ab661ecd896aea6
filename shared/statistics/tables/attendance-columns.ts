import type { Cell, Column } from '../statistics-table';
import { toRateCell, toTimesCell, type Tally, type TallyKey } from '../tally';

interface CountedColumn {
  readonly key: TallyKey;
  readonly title: string;
  readonly explanation: string;
}

const counted: readonly CountedColumn[] = [
  {
    key: 'expected',
    title: '应参加',
    explanation: '归档时按当天名册算在应到里的次数；不计入应到的不在内。',
  },
  { key: 'attending', title: '出席', explanation: '现场和线上之和；补课不在内。' },
  { key: 'present', title: '现场', explanation: '登记为出席的次数。' },
  { key: 'online', title: '线上', explanation: '登记为线上参加的次数，算出席。' },
  { key: 'personal-leave', title: '事假', explanation: '' },
  { key: 'sick-leave', title: '病假', explanation: '' },
  { key: 'duty-leave', title: '因公', explanation: '因公请假的次数。' },
  { key: 'absent', title: '缺席', explanation: '没有请假而没有到的次数。' },
  {
    key: 'made-up',
    title: '补课',
    explanation: '请假或缺席以后补了课、写了补课日期的次数；仍算请假或缺席，不算出席。',
  },
  {
    key: 'came-unexpected',
    title: '另到会',
    explanation: '不计入应到而到会的次数，不进出席率。',
  },
];

/** The columns of attendance after the one that names the row. */
export const attendanceColumns: readonly Column[] = [
  ...counted.map((column): Column => ({
    ...column,
    kind: 'count',
    width: column.title.length > 2 ? 4 : 3.2,
  })),
  {
    key: 'rate',
    title: '出席率',
    kind: 'share',
    explanation: '出席 ÷ 应参加，保留一位小数。',
    width: 4.6,
  },
];

/** The cells of `attendanceColumns` of one tally. */
export function toAttendanceCells(tally: Tally): readonly Cell[] {
  return [...counted.map(({ key }) => toTimesCell(tally[key])), toRateCell(tally)];
}
