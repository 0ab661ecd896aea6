import { isAttending } from '../../domain/attendance';

import type { AttendanceLine, CountedRecord } from '../counted-record';
import type { Cell } from '../statistics-table';

/** Hours of one member or month in tenths, with the records they come from. */
export interface Hours {
  readonly attendedTenths: number;
  readonly madeUpTenths: number;
  readonly attendedIn: readonly string[];
  readonly madeUpIn: readonly string[];
}

/**
 * How a line earns its record's 学时: who attended, in the room or by video, also without being
 * expected; and who was expected, stayed away and made up for it on a day. Nobody else.
 */
export function earns(line: AttendanceLine): 'attended' | 'made-up' | null {
  if (line.state !== null && isAttending(line.state)) return 'attended';
  return line.isExpected && line.makeUp !== null ? 'made-up' : null;
}

/** 学时 of each member, only as they were entered in the records. */
export function toHoursByMember(records: readonly CountedRecord[]): ReadonlyMap<string, Hours> {
  const hours = new Map<string, Hours>();
  for (const record of records) {
    if (record.studyTenths === 0) continue;
    for (const line of record.lines) {
      const how = earns(line);
      if (how === null) continue;
      const before = hours.get(line.memberId) ?? noHours;
      hours.set(line.memberId, add(before, how, record));
    }
  }
  return hours;
}

const noHours: Hours = { attendedTenths: 0, madeUpTenths: 0, attendedIn: [], madeUpIn: [] };

function add(hours: Hours, how: 'attended' | 'made-up', record: CountedRecord): Hours {
  const { recordId, studyTenths } = record;
  return how === 'attended'
    ? {
        ...hours,
        attendedTenths: hours.attendedTenths + studyTenths,
        attendedIn: [...hours.attendedIn, recordId],
      }
    : {
        ...hours,
        madeUpTenths: hours.madeUpTenths + studyTenths,
        madeUpIn: [...hours.madeUpIn, recordId],
      };
}

/** Everybody's hours by month (`YYYY-MM`), and of all months under `all`. */
export function toHoursByMonth(records: readonly CountedRecord[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell & { readonly kind: 'hours' }>();
  for (const { date, lines, studyTenths, recordId } of records) {
    const tenths = studyTenths * lines.filter((line) => earns(line) !== null).length;
    if (tenths === 0) continue;
    for (const key of [date.slice(0, 7), 'all']) {
      const before = cells.get(key) ?? { kind: 'hours', tenths: 0, records: [] };
      cells.set(key, {
        kind: 'hours',
        tenths: before.tenths + tenths,
        records: [...before.records, recordId],
      });
    }
  }
  return cells;
}
