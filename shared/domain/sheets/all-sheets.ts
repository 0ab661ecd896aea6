import type { RecordKind } from '../record-kind';

import { admissionPartSchema, admissionSheet } from './admission';
import { appraisalPartSchema, appraisalSheet } from './appraisal';
import { committeeMeetingPartSchema, committeeMeetingSheet } from './committee-meeting';
import { electionPartSchema, electionSheet } from './election';
import { generalMeetingPartSchema, generalMeetingSheet } from './general-meeting';
import { groupMeetingPartSchema, groupMeetingSheet } from './group-meeting';
import { homeTeachingPartSchema, homeTeachingSheet } from './home-teaching';
import { lecturePartSchema, lectureSheet } from './lecture';
import { lifeMeetingPartSchema, lifeMeetingSheet } from './life-meeting';
import { practicalWorkPartSchema, practicalWorkSheet } from './practical-work';
import { publicityPartSchema, publicitySheet } from './publicity';
import { talkPartSchema, talkSheet } from './talk';
import { volunteeringPartSchema, volunteeringSheet } from './volunteering';
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
  lifeMeeting: lifeMeetingPartSchema.exactOptional(),
  appraisal: appraisalPartSchema.exactOptional(),
  talk: talkPartSchema.exactOptional(),
  admission: admissionPartSchema.exactOptional(),
  election: electionPartSchema.exactOptional(),
  volunteering: volunteeringPartSchema.exactOptional(),
  practicalWork: practicalWorkPartSchema.exactOptional(),
  homeTeaching: homeTeachingPartSchema.exactOptional(),
  publicity: publicityPartSchema.exactOptional(),
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
  'life-meeting': { key: 'lifeMeeting', sheet: lifeMeetingSheet },
  appraisal: { key: 'appraisal', sheet: appraisalSheet },
  talk: { key: 'talk', sheet: talkSheet },
  admission: { key: 'admission', sheet: admissionSheet },
  election: { key: 'election', sheet: electionSheet },
  volunteering: { key: 'volunteering', sheet: volunteeringSheet },
  'practical-work': { key: 'practicalWork', sheet: practicalWorkSheet },
  'home-teaching': { key: 'homeTeaching', sheet: homeTeachingSheet },
  publicity: { key: 'publicity', sheet: publicitySheet },
};
