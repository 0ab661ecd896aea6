import type { AttendanceEntry, AttendanceState } from '../domain/attendance';
import { toDatePart } from '../domain/calendar';
import type { RecordContent } from '../domain/record';
import { frameOf, recordKindFacts, type RecordKind } from '../domain/record-kind';
import type { LocalDate } from '../domain/schema';
import type { FiledDocument, FiledPerson } from '../domain/seal';
import { membersOnSheets } from '../domain/sheets/sheets-of';

/** One member at one meeting, as the filed document froze it. */
export interface AttendanceLine {
  readonly memberId: string;
  /** As it printed then. */
  readonly name: string;
  /** Counted in 应到 on the day. */
  readonly isExpected: boolean;
  /** Null where the sheet says nothing, which filing refuses for those expected. */
  readonly state: AttendanceState | null;
  readonly reason: string;
  readonly isApproved: boolean;
  /** Day and way of a make-up that was held; null if there is none, or none with a day. */
  readonly makeUp: { readonly on: LocalDate; readonly how: string } | null;
}

/** Matters that a filed text leaves open: measures not 销号, works not 办结. */
export interface OpenMatters {
  readonly measures: number;
  readonly works: number;
}

/** What statistics need of a filed record: its newest sealed text without the long texts. */
export interface CountedRecord {
  readonly recordId: string;
  readonly kinds: readonly RecordKind[];
  /** The user's own kind, by which its name is told. */
  readonly ownKind: RecordContent['ownKind'];
  readonly date: LocalDate;
  readonly bookYear: number;
  readonly theme: string;
  /** Whether its kinds keep an attendance sheet; else people are named one by one. */
  readonly hasAttendance: boolean;
  /** Those whom the meeting called together, in the order of the roster of the day. */
  readonly lines: readonly AttendanceLine[];
  /** Of kinds without a sheet: members whom that kind's part names, each once. */
  readonly named: ReadonlyMap<RecordKind, readonly string[]>;
  /** 学时 in tenths; 0 where none was entered. */
  readonly studyTenths: number;
  /** 党小组 whose meeting it was; null for the branch or the committee. */
  readonly groupId: string | null;
  /** The committee as a 支委会 named it; empty elsewhere. */
  readonly committeeIds: readonly string[];
  /** Members of the branch who talked with each other; empty if one of them is none. */
  readonly talkIds: readonly string[];
  /** Numbers put in by hand in place of the computed ones. */
  readonly override: RecordContent['countOverride'];
  /** 届次 of an election; null elsewhere. */
  readonly electedTerm: string | null;
  readonly open: OpenMatters;
}

/**
 * Takes from a filed document what is counted. Who was expected is what filing froze; nothing is
 * asked of today's roster.
 *
 * @returns null for a document without a date, which filing refuses.
 */
export function toCountedRecord(document: FiledDocument): CountedRecord | null {
  const { content, people } = document;
  if (content.startsAt === null) return null;
  const hasAttendance = frameOf(content.kinds).has('attendance');
  return {
    recordId: document.recordId,
    kinds: [...new Set(content.kinds)],
    ownKind: content.ownKind,
    date: toDatePart(content.startsAt),
    bookYear: content.bookYear,
    theme: content.theme,
    hasAttendance,
    lines: hasAttendance ? toLines(content, people) : [],
    named: new Map(
      content.kinds
        .filter((kind) => !hasAttendance && recordKindFacts[kind].expects === 'named')
        .map((kind) => [kind, [...new Set(membersOnSheets({ ...content, kinds: [kind] }))]]),
    ),
    studyTenths: content.studyTenths ?? 0,
    groupId: content.groupMeeting?.group.groupId ?? null,
    committeeIds: content.committeeMeeting?.committeeIds ?? [],
    talkIds: toTalkIds(content),
    override: content.countOverride,
    electedTerm: content.election?.term ?? null,
    open: toOpenMatters(content),
  };
}

/** What a text leaves open. */
export function toOpenMatters({ lifeMeeting, practicalWork }: RecordContent): OpenMatters {
  return {
    measures: (lifeMeeting?.people ?? []).filter(
      ({ measures, clearedOn }) => measures.trim() !== '' && clearedOn === null,
    ).length,
    works: practicalWork?.doneOn === null ? 1 : 0,
  };
}

function toLines(
  { attendance, makeUps }: RecordContent,
  people: readonly FiledPerson[],
): readonly AttendanceLine[] {
  const entries = new Map(attendance.map((entry) => [entry.memberId, entry]));
  const heldMakeUps = makeUps.flatMap(({ memberId, on, how }) =>
    on === null ? [] : [{ memberId, on, how }],
  );
  return people
    .filter(({ isOutside }) => isOutside !== true)
    .map((person) => {
      const makeUp = heldMakeUps.find(({ memberId }) => memberId === person.memberId);
      return {
        memberId: person.memberId,
        name: person.name,
        isExpected: person.isExpected,
        ...toState(entries.get(person.memberId)),
        makeUp: makeUp ? { on: makeUp.on, how: makeUp.how } : null,
      };
    });
}

function toState(
  entry: AttendanceEntry | undefined,
): Pick<AttendanceLine, 'state' | 'reason' | 'isApproved'> {
  return entry
    ? { state: entry.state, reason: entry.reason, isApproved: entry.isApproved }
    : { state: null, reason: '', isApproved: false };
}

function toTalkIds({ talk }: RecordContent): readonly string[] {
  const ids = [talk?.talker.memberId, talk?.partner.memberId];
  const [one, other] = ids;
  return one && other && one !== other ? [one, other] : [];
}
