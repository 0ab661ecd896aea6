import { isAttending } from '../domain/attendance';
import { formatPeriod, toTimePart } from '../domain/calendar';
import { frameOf, toKindNames } from '../domain/record-kind';
import type { MeetingRecord, RecordContent } from '../domain/record';
import { membersOnSheets } from '../domain/sheets/sheets-of';

import type { HonestyNote } from './honesty-note';

const why = '同一个人同一时间不能在两处，检查时会对着看。';

/** Who was there by a record: those who attended, or those named on its sheet. */
function peopleOf(content: RecordContent): ReadonlySet<string> {
  return new Set(
    frameOf(content.kinds).has('attendance')
      ? content.attendance.filter(({ state }) => isAttending(state)).map(({ memberId }) => memberId)
      : membersOnSheets(content),
  );
}

/** Whether two events were going on at the same time; false where an hour is not known. */
export function areOverlapping(one: RecordContent, other: RecordContent): boolean {
  if (one.startsAt === null || other.startsAt === null) return false;
  if (one.endsAt === null || other.endsAt === null) return false;
  if (toTimePart(one.startsAt) === '' || toTimePart(other.startsAt) === '') return false;
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Other records of the same hours that have somebody of this one. */
export function findOverlaps(
  record: MeetingRecord,
  others: readonly MeetingRecord[],
  nameOf: (memberId: string) => string,
): readonly HonestyNote[] {
  const own = peopleOf(record.content);
  return others
    .filter(({ id }) => id !== record.id)
    .filter(({ content }) => areOverlapping(record.content, content))
    .flatMap(({ id, content }): readonly HonestyNote[] => {
      const both = [...peopleOf(content)].filter((memberId) => own.has(memberId));
      if (both.length === 0) return [];
      const when = formatPeriod(content.startsAt, content.endsAt);
      return [
        {
          check: 'overlapping-event',
          message: `${toNames(both.map(nameOf))}也在${when}的${toKindNames(content)}里，两次的时间重叠。`,
          why,
          field: 'attendance',
          recordId: id,
          word: null,
        },
      ];
    });
}

const MOST_NAMES = 5;

function toNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join('、');
  return names.length <= MOST_NAMES ? shown : `${shown}等${names.length}人`;
}
