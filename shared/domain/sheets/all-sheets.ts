import type { RecordKind } from '../record-kind';

import { committeeMeetingPartSchema, committeeMeetingSheet } from './committee-meeting';
import { generalMeetingPartSchema, generalMeetingSheet } from './general-meeting';
import { groupMeetingPartSchema, groupMeetingSheet } from './group-meeting';
import { lecturePartSchema, lectureSheet } from './lecture';
import type { Sheet } from './sheet';

/**
 * The parts that only records of one kind have. Each key is absent from every other record, so
 * that what was sealed before a kind existed stays the same to the last byte.
 */
export const partSchemas = {
  generalMeeting: generalMeetingPartSchema.exactOptional(),
  committeeMeeting: committeeMeetingPartSchema.exactOptional(),
  groupMeeting: groupMeetingPartSchema.exactOptional(),
  lecture: lecturePartSchema.exactOptional(),
};
export type PartKey = keyof typeof partSchemas;

/** Where a kind's own part is and what it asks. 主题党日 has ticks of the branch's own list. */
export interface KindSheet {
  readonly key: PartKey;
  readonly sheet: Sheet;
}

/** The sheet of each kind that has one. */
export const kindSheets: Readonly<Partial<Record<RecordKind, KindSheet>>> = {
  'general-meeting': { key: 'generalMeeting', sheet: generalMeetingSheet },
  'committee-meeting': { key: 'committeeMeeting', sheet: committeeMeetingSheet },
  'group-meeting': { key: 'groupMeeting', sheet: groupMeetingSheet },
  lecture: { key: 'lecture', sheet: lectureSheet },
};
