import type { AttendanceEntry } from '../domain/attendance';
import { isAttending } from '../domain/attendance';
import { joinDateTime, toDatePart, toTimePart } from '../domain/calendar';
import type { Election } from '../domain/election-day';
import { emptyContent } from '../domain/filing';
import { addKind } from '../domain/kinds-of-record';
import { meetingRoster } from '../domain/meeting-roster';
import type { Member } from '../domain/member';
import { toPrintedName } from '../domain/names';
import type { RecordContent } from '../domain/record';
import type { RosterEntry } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';
import type { ElectionPart } from '../domain/sheets/election';
import type { RuleBook } from '../rules/provision-set';
import type { NewId } from '../util/ids';

import { toElectorate, withElectionExemptions } from './electors';
import { judgeElection } from './judge-election';
import { toElectionPart } from './to-election-part';

/** What a record of an election is made from. */
export interface ElectionRecordInput {
  readonly election: Election;
  /** Day of the meeting. */
  readonly heldOn: LocalDate;
  readonly members: readonly Member[];
  /** The draft as it stands; null to begin one. */
  readonly stored: RecordContent | null;
  readonly newId: NewId;
  readonly rules?: RuleBook | undefined;
}

/** The draft's content, and the members on whom an exemption of the day is to be noted. */
export interface ElectionRecord {
  readonly content: RecordContent;
  readonly changedMembers: readonly Member[];
}

/**
 * Writes an election into a record of the kinds 支部党员大会 and 换届选举: its day, who was there
 * and the sheet. Whatever else a draft says stays as it is; who did not come keeps the leave that
 * was entered for them. Exemptions that took effect are noted on the roster for that one day, so
 * that the record counts as the day itself did.
 */
export function toElectionRecord(input: ElectionRecordInput): ElectionRecord {
  const { election, heldOn, members, stored, newId } = input;
  const noted = withElectionExemptions(members, election, heldOn);
  const begun = stored ?? {
    ...emptyContent('general-meeting', heldOn, noted),
    // One empty paragraph, so that the editor has a place to type in.
    minutes: [{ id: newId(), speaker: '', text: '' }],
  };
  const dated = onDay(addKind(addKind(begun, 'general-meeting', noted), 'election', noted), heldOn);
  const roster = meetingRoster(dated, noted, heldOn);
  const part = toPart(input, dated);
  return {
    content: {
      ...dated,
      attendance: toAttendance(roster, election, stored?.attendance ?? []),
      ...(part === undefined ? {} : { election: part }),
    },
    changedMembers: noted.filter((member, index) => member !== members[index]),
  };
}

/** Moves a record to another day; the times of day stay. */
function onDay(content: RecordContent, day: LocalDate): RecordContent {
  const { startsAt, endsAt } = content;
  if (startsAt !== null && toDatePart(startsAt) === day) return content;
  const time = startsAt === null ? '' : toTimePart(startsAt);
  return {
    ...content,
    startsAt: time === '' ? day : joinDateTime(day, time),
    endsAt: endsAt === null ? null : joinDateTime(day, toTimePart(endsAt)),
  };
}

function toAttendance(
  roster: readonly RosterEntry[],
  { arrivedIds }: Election,
  stored: readonly AttendanceEntry[],
): AttendanceEntry[] {
  const arrived = new Set(arrivedIds);
  const entries = new Map(stored.map((entry) => [entry.memberId, entry]));
  return roster.flatMap(({ member, isExpected }) => {
    const entry = entries.get(member.id);
    const nothing = { memberId: member.id, reason: '', isApproved: false };
    if (arrived.has(member.id)) return [{ ...nothing, state: 'present' as const }];
    if (!isExpected) return [];
    const isAway = entry !== undefined && !isAttending(entry.state);
    return [isAway ? entry : { ...nothing, state: 'absent' as const }];
  });
}

/** The sheet: with the count once a round is counted, before it with what is known by then. */
function toPart(
  { election, heldOn, members, rules }: ElectionRecordInput,
  content: RecordContent,
): ElectionPart | undefined {
  const names = new Map(members.map((member) => [member.id, toPrintedName(member)]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const { date, counts } = toElectorate({ ...election, heldOn }, members, heldOn);
  const { expectedVoters, attendingVoters } = counts;
  const voters = { date, expectedElectors: expectedVoters, attendingElectors: attendingVoters };
  const judged = judgeElection(election, voters, rules);
  const approval = election.steps.find(({ key }) => key === 'approval')?.documentNumber ?? '';
  const counted = toElectionPart({ election, judged, approval, nameOf });
  if (counted !== null || content.election === undefined) return counted ?? undefined;
  const [first] = election.rounds;
  const line = (ids: readonly string[]) => ids.map(nameOf).join('、');
  const noVotes = { inFavour: 0, against: 0, abstained: 0 };
  return {
    ...content.election,
    ...{ term: election.termName, approval, seats: first?.seats ?? 0 },
    ...{ scrutineers: line(election.tellerIds), counters: line(election.counterIds) },
    candidates: (first?.candidates ?? []).map(({ id, name }) => ({ id, name, ...noVotes })),
  };
}
