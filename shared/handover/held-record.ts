import { toDatePart } from '../domain/calendar';
import type { MeetingRecord, RecordContent } from '../domain/record';
import { frameOf, toKindNames } from '../domain/record-kind';
import { toOpenMatters } from '../statistics/counted-record';

import type { HeldRecord, OpenRecord } from './held-facts';

/**
 * What a handover asks of a filed record.
 *
 * @param content - Of its newest sealed text.
 * @returns Null for a text without a day, which filing refuses.
 */
export function toHeldRecord(recordId: string, content: RecordContent): HeldRecord | null {
  const { startsAt, kinds, bookYear, attendance, groupMeeting } = content;
  if (startsAt === null) return null;
  return {
    recordId,
    kinds: [...new Set(kinds)],
    kindNames: toKindNames(content),
    date: toDatePart(startsAt),
    bookYear,
    groupId: groupMeeting?.group.groupId ?? null,
    hasSheet: frameOf(kinds).has('attendance'),
    hasAttendance: attendance.length > 0,
    open: toOpenMatters(content),
  };
}

/** What a handover says of a record that is not filed as it stands; null where it is. */
export function toOpenRecord({
  id,
  status,
  content,
  deletedAtMs,
}: Pick<MeetingRecord, 'id' | 'status' | 'content' | 'deletedAtMs'>): OpenRecord | null {
  if (status === 'filed' || deletedAtMs !== null) return null;
  return {
    recordId: id,
    isCorrection: status === 'correcting',
    kindNames: toKindNames(content),
    date: content.startsAt === null ? null : toDatePart(content.startsAt),
    theme: content.theme,
  };
}
