import { assertPresent } from '../util/assert';

import type { AttendanceEntry } from './attendance';
import type { Branch } from './branch';
import { toDatePart } from './calendar';
import { countAttendance } from './count-attendance';
import type { Member } from './member';
import { distinguishSameNames, toPrintedName } from './names';
import type { Photo } from './photo';
import { addKind, trimContent, type KindChoice } from './kinds-of-record';
import { meetingRoster } from './meeting-roster';
import type { MeetingRecord, RecordContent } from './record';
import { rosterOn, standingOn, type RosterEntry } from './roster-on-date';
import type { LocalDate, LocalDateTime } from './schema';
import type { FiledDocument, FiledPerson } from './seal';
import { membersOnSheets } from './sheets/sheets-of';

/**
 * The content of a fresh record: everybody who is expected is present, nothing else is claimed.
 *
 * @param members - Everybody whom the book knows; who is expected is asked on `date`.
 */
export function emptyContent(
  kind: KindChoice,
  date: LocalDate,
  members: readonly Member[],
): RecordContent {
  return syncAttendance(addKind(blankContent(date), kind, members), members);
}

/** What every kind begins with. */
function blankContent(date: LocalDate): RecordContent {
  return {
    kinds: [],
    bookYear: Number(date.slice(0, 4)),
    startsAt: date,
    endsAt: null,
    place: '',
    theme: '',
    forms: [],
    chairId: null,
    recorderId: null,
    agenda: [],
    attendance: [],
    countOverride: null,
    guests: [],
    minutes: [],
    matters: [],
    photos: [],
    makeUps: [],
    themeDay: null,
  };
}

function toPresent({ member }: RosterEntry): AttendanceEntry {
  return { memberId: member.id, state: 'present', reason: '', isApproved: false };
}

/**
 * Lets the attendance follow the roster of the record's day after the day or the roster changed:
 * who is newly expected is present by default, who is not on the roster is dropped, what was
 * entered for the others is kept. Without a date nothing changes.
 *
 * An entry of somebody exempt on the day says that they came all the same. It is kept only if
 * they were exempt on `previousDate` too; else it would be the default of another day.
 *
 * @param previousDate - The day for which the attendance was entered, if known.
 */
export function syncAttendance(
  content: RecordContent,
  members: readonly Member[],
  previousDate: LocalDate | null = null,
): RecordContent {
  if (content.startsAt === null) return content;
  const entries = new Map(content.attendance.map((entry) => [entry.memberId, entry]));
  const wasExempt = (member: Member) =>
    previousDate !== null && standingOn(member, previousDate).isExempt;
  const roster = meetingRoster(content, members, toDatePart(content.startsAt));
  const attendance = roster.flatMap((person) => {
    const entry = entries.get(person.member.id);
    if (person.isExpected) return [entry ?? toPresent(person)];
    return entry !== undefined && wasExempt(person.member) ? [entry] : [];
  });
  return { ...content, attendance };
}

export interface FilingInput {
  readonly branch: Branch;
  readonly members: readonly Member[];
  /** Checked by `shared/rules` beforehand; filing itself does not judge. */
  readonly record: MeetingRecord;
  /** At least those that the record shows. */
  readonly photos: readonly Photo[];
  /** 第 n 次 by kind, from `ordinalsOf`. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly filedAtMs: number;
  readonly filedAt: LocalDateTime;
  readonly enteredAt: LocalDateTime;
  /** Why the record is corrected; empty for the first filing. */
  readonly correctionReason: string;
}

/**
 * Freezes a record with everything that it needs to print and verify without the live roster:
 * the people as the roster stood on its day, the counts, the photos' hashes.
 *
 * @throws {Error} If the record has no date or a photo is not given: `shared/rules` refuses the
 *   first, and the second would seal a page without its picture.
 */
export function toFiledDocument(input: FilingInput): FiledDocument {
  const { branch, members } = input;
  const content = trimContent(input.record.content);
  const record = { ...input.record, content };
  const startsAt = assertPresent(content.startsAt, 'A record is filed only with a date');
  const date = toDatePart(startsAt);
  return {
    format: 1,
    recordId: record.id,
    revision: record.revision + 1,
    branchName: branch.name,
    superior: branch.superior,
    ordinals: { ...input.ordinals },
    content,
    people: toPeople(branch, members, record, date),
    counts: countAttendance(meetingRoster(content, members, date), content.attendance),
    photos: toPhotos(record, input.photos),
    enteredAtMs: record.enteredAtMs,
    filedAtMs: input.filedAtMs,
    filedAt: input.filedAt,
    enteredAt: input.enteredAt,
    correctionReason: input.correctionReason,
  };
}

/** The roster of the meeting, then whoever else the record names, in the order of the roster. */
function toPeople(
  branch: Branch,
  members: readonly Member[],
  { content }: MeetingRecord,
  date: LocalDate,
): FiledPerson[] {
  const roster = meetingRoster(content, members, date);
  const onRoster = new Set(roster.map(({ member }) => member.id));
  const named = new Set([
    content.chairId,
    content.recorderId,
    ...content.attendance.map(({ memberId }) => memberId),
    ...content.makeUps.map(({ memberId }) => memberId),
    ...membersOnSheets(content),
  ]);
  const people = [
    ...members.filter(({ id }) => onRoster.has(id)),
    ...members.filter(({ id }) => named.has(id) && !onRoster.has(id)),
  ];
  // Told apart from the whole branch: a talk names one of three 王伟, and the page must say which.
  const branchIds = new Set(rosterOn(members, date).map(({ member }) => member.id));
  const nearby = members.filter(({ id }) => branchIds.has(id) || named.has(id));
  const distinctions = distinguishSameNames(nearby, branch.groups, date);
  return people.map((member) => {
    const standing = standingOn(member, date);
    const isFull = standing.standing === null && (member.fullMemberOn ?? '9999') <= date;
    const isInside = onRoster.has(member.id);
    return {
      memberId: member.id,
      name: toPrintedName(member),
      distinction: distinctions.get(member.id) ?? '',
      standing: standing.standing ?? (isFull ? 'full' : 'probationary'),
      isExpected: isInside && standing.isExpected,
      mayVote: isInside && standing.mayVote,
      ...(isInside ? {} : { isOutside: true as const }),
    };
  });
}

function toPhotos({ content }: MeetingRecord, photos: readonly Photo[]): FiledDocument['photos'] {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return content.photos.map(({ photoId }) => {
    const photo = assertPresent(byId.get(photoId), `Photo ${photoId} of the record is not given`);
    return { photoId, storedSha256: photo.storedSha256, takenAt: photo.takenAt };
  });
}
