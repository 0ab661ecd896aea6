import { isAttending } from '../domain/attendance';

import type { AttendanceLine, CountedRecord } from './counted-record';
import { toCount, type Cell } from './statistics-table';

/** How often something was, and in which records. */
export interface Times {
  readonly count: number;
  readonly records: readonly string[];
}

/** What lines of attendance are counted as. */
export const tallyKeys = [
  'expected',
  'present',
  'online',
  'personal-leave',
  'sick-leave',
  'duty-leave',
  'absent',
  'unrecorded',
  'attending',
  'made-up',
  'came-unexpected',
] as const;
export type TallyKey = (typeof tallyKeys)[number];

/** Lines counted together, as those of one member or one month. */
export type Tally = Readonly<Record<TallyKey, Times>>;

const never: Times = { count: 0, records: [] };

/** A tally of nothing. */
export const emptyTally = Object.fromEntries(tallyKeys.map((key) => [key, never])) as Tally;

/**
 * Counts attendance line by line.
 *
 * - 应参加: expected as filing froze it. 出席: 现场 and 线上 of those expected.
 * - 补课: an absence of somebody expected for which a make-up was held on a day; it stays an
 *   absence or leave and is no 出席.
 * - Somebody exempt who came all the same is told apart and is in no other number.
 *
 * @param keysOf - Under which keys a line counts: a record of two kinds counts under both.
 */
export function tallyBy(
  records: readonly CountedRecord[],
  keysOf: (record: CountedRecord, line: AttendanceLine) => readonly string[],
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Record<TallyKey, MutableTimes>>();
  for (const record of records) {
    for (const line of record.lines) {
      const counted = countedAs(line);
      for (const key of keysOf(record, line)) {
        const tally = tallies.get(key) ?? startTally();
        tallies.set(key, tally);
        for (const one of counted) addOnce(tally[one], record.recordId);
      }
    }
  }
  return tallies;
}

/** What one line counts as. */
function countedAs(line: AttendanceLine): readonly TallyKey[] {
  const isThere = line.state !== null && isAttending(line.state);
  if (!line.isExpected) return isThere ? ['came-unexpected'] : [];
  if (isThere) return ['expected', 'attending', line.state];
  return [
    'expected',
    line.state ?? 'unrecorded',
    ...(line.makeUp === null ? [] : (['made-up'] as const)),
  ];
}

interface MutableTimes {
  count: number;
  readonly records: string[];
}

function startTally(): Record<TallyKey, MutableTimes> {
  return Object.fromEntries(
    tallyKeys.map((key) => [key, { count: 0, records: [] }]),
  ) as unknown as Record<TallyKey, MutableTimes>;
}

/** Records come one after the other, so a record that is there already is the last one. */
function addOnce(times: MutableTimes, recordId: string): void {
  times.count += 1;
  if (times.records.at(-1) !== recordId) times.records.push(recordId);
}

/** Times as the cell of a table. */
export function toTimesCell({ count, records }: Times): Cell {
  return toCount(records, count);
}

/** 出席 of 应参加, as a percentage. */
export function toRateCell({ attending, expected }: Tally): Cell {
  return {
    kind: 'share',
    part: attending.count,
    whole: expected.count,
    records: expected.records,
  };
}

/** 出席 of 应参加, as two numbers. */
export function toRatioCell({ attending, expected }: Tally): Cell {
  return {
    kind: 'ratio',
    part: attending.count,
    whole: expected.count,
    records: expected.records,
  };
}

const partNames: readonly (readonly [TallyKey, string])[] = [
  ['present', '现场'],
  ['online', '线上'],
  ['personal-leave', '事假'],
  ['sick-leave', '病假'],
  ['duty-leave', '因公'],
  ['absent', '缺席'],
  ['unrecorded', '未登记'],
];

/** How 应参加 divides, as 应参加 23 = 现场 18 + 线上 2 + 事假 3，出席 20 ÷ 应参加 23. */
export function explainTally(tally: Tally, unit = ''): string {
  if (tally.expected.count === 0) return `没有应参加的活动${unit === '' ? '' : '人次'}。`;
  const parts = partNames
    .filter(([key]) => tally[key].count > 0)
    .map(([key, name]) => `${name} ${tally[key].count}`);
  const rate = `出席 ${tally.attending.count} ÷ 应参加 ${tally.expected.count}`;
  return `应参加 ${tally.expected.count}${unit} = ${parts.join(' + ')}；出席率 = ${rate}。`;
}
