import type { AttendanceCounts } from '../domain/attendance-counts';
import type { Branch } from '../domain/branch';
import { toDatePart } from '../domain/calendar';
import { countAttendance } from '../domain/count-attendance';
import { trimContent } from '../domain/kinds-of-record';
import { meetingRoster } from '../domain/meeting-roster';
import type { Member } from '../domain/member';
import { distinguishSameNames } from '../domain/names';
import type { Photo } from '../domain/photo';
import type { MeetingRecord, RecordContent } from '../domain/record';
import { frameOf, type Frame } from '../domain/record-kind';
import { rosterOn, type RosterEntry } from '../domain/roster-on-date';
import type { LocalDate, LocalDateTime } from '../domain/schema';

import type { Finding, FormPart } from './finding';
import type { RuleParameters } from './rule';

/** What is judged, and the present against which it is judged. */
export interface FilingCheckInput {
  readonly branch: Branch;
  readonly members: readonly Member[];
  readonly record: MeetingRecord;
  /** The photos that the record shows, as far as they are still there. */
  readonly photos: readonly Photo[];
  /** Local wall time of the check. */
  readonly now: LocalDateTime;
  /** Local wall time of `record.enteredAtMs`. */
  readonly enteredAt: LocalDateTime;
  /** Reason of a correction; leave out for a first filing. */
  readonly correctionReason?: string;
  /** What outside checks found, as characters that no font has; told along with the rest. */
  readonly extraFindings?: readonly Finding[];
}

/** The input with what most checks ask of it worked out once. */
export interface CheckContext extends FilingCheckInput {
  /** As it would be filed, without parts of kinds that were dropped. */
  readonly content: RecordContent;
  readonly frame: Frame;
  /** Day of the event; null while it is not known. */
  readonly date: LocalDate | null;
  /** Everybody on the roster of the day; empty while the day is not known. */
  readonly roster: readonly RosterEntry[];
  /** Those of the roster whom the record's kinds call together: the branch, a group, … */
  readonly convened: readonly RosterEntry[];
  readonly counts: AttendanceCounts;
  /** A member's name in a message, with what tells namesakes apart. */
  readonly nameOf: (memberId: string) => string;
}

/** One rule's check. */
interface Check {
  readonly field: FormPart;
  /** One Chinese sentence for each case found; none if all is well. */
  readonly find: (context: CheckContext, parameters: RuleParameters) => readonly string[];
}

/** Checks by the id of their rule. */
export type Checks = Readonly<Record<string, Check>>;

/** Works out what the checks of one record share. */
export function toCheckContext(input: FilingCheckInput): CheckContext {
  const { members, branch } = input;
  const content = trimContent(input.record.content);
  const date = content.startsAt === null ? null : toDatePart(content.startsAt);
  const convened = date === null ? [] : meetingRoster(content, members, date);
  return {
    ...input,
    content,
    frame: frameOf(content.kinds),
    date,
    roster: date === null ? [] : rosterOn(members, date),
    convened,
    counts: countAttendance(convened, content.attendance),
    nameOf: toNameOf(members, branch, date ?? toDatePart(input.now)),
  };
}

function toNameOf(
  members: readonly Member[],
  branch: Branch,
  date: LocalDate,
): (memberId: string) => string {
  const distinctions = distinguishSameNames(members, branch.groups, date);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return (memberId) => {
    const distinction = distinctions.get(memberId) ?? '';
    const name = names.get(memberId) ?? '已从名册中删除的人';
    return distinction === '' ? name : `${name}（${distinction}）`;
  };
}

/** The sentence if the case is there, for checks of one yes-or-no question. */
export function sayIf(isCase: boolean, message: string): readonly string[] {
  return isCase ? [message] : [];
}
