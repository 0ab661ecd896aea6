import type { AttendanceEntry } from '../domain/attendance';
import type { AttendanceCounts } from '../domain/attendance-counts';
import { countAttendance } from '../domain/count-attendance';
import type { Election, ElectionExemption } from '../domain/election-day';
import type { Member, MemberState } from '../domain/member';
import { rosterOn, type RosterEntry } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

/** The day by whose roster and rules an election is judged: held, else planned, else today. */
export function dayOfElection(
  { heldOn, plannedOn }: Pick<Election, 'heldOn' | 'plannedOn'>,
  today: LocalDate,
): LocalDate {
  return heldOn ?? plannedOn ?? today;
}

/** What an exemption lacks on the day of the election; with anything missing nothing changes. */
export function missingOfExemption(
  { reason, superiorConsentedOn, meetingConsented }: ElectionExemption,
  date: LocalDate,
): readonly ('reason' | 'superior' | 'meeting')[] {
  const hasSuperior = superiorConsentedOn !== null && superiorConsentedOn <= date;
  return [
    ...(reason === null ? ['reason' as const] : []),
    ...(hasSuperior ? [] : ['superior' as const]),
    ...(meetingConsented ? [] : ['meeting' as const]),
  ];
}

/** The dated state of a complete exemption: for the day of this election alone. */
function toState(exemption: ElectionExemption, date: LocalDate): readonly MemberState[] {
  const { reason, superiorConsentedOn } = exemption;
  if (reason === null || missingOfExemption(exemption, date).length > 0) return [];
  const period = { from: date, to: date };
  const consents = { superiorConsentOn: superiorConsentedOn, meetingVoteOn: date };
  return [{ kind: 'exempt', ...period, reason, ...consents }];
}

/**
 * The members with the exemptions that an election resolved, as dated states of its one day: so
 * that the day itself, its record and the roster count alike. What was resolved before for the
 * same day alone is replaced; everything else about a member stays.
 */
export function withElectionExemptions(
  members: readonly Member[],
  { exemptions }: Pick<Election, 'exemptions'>,
  date: LocalDate,
): readonly Member[] {
  const resolved = new Map(exemptions.map((one) => [one.memberId, toState(one, date)]));
  const isOfThisDay = ({ kind, from, to }: MemberState) =>
    kind === 'exempt' && from === date && to === date;
  return members.map((member) => {
    const added = resolved.get(member.id) ?? [];
    if (added.length === 0 && !member.states.some(isOfThisDay)) return member;
    const states = [...member.states.filter((state) => !isOfThisDay(state)), ...added];
    return { ...member, states };
  });
}

/** Who may take part in an election, and in numbers who has come. */
export interface Electorate {
  readonly date: LocalDate;
  /** Everybody on the roster of the day, by the order given. */
  readonly roster: readonly RosterEntry[];
  /** 有选举权应到: `counts.expectedVoters` of them. */
  readonly electors: readonly RosterEntry[];
  readonly arrivedElectors: readonly RosterEntry[];
  /** As a record of the day counts: `expectedVoters` and `attendingVoters` are the electors. */
  readonly counts: AttendanceCounts;
}

/** The electors of the day and those of them who have come. */
export function toElectorate(
  election: Election,
  members: readonly Member[],
  today: LocalDate,
): Electorate {
  const date = dayOfElection(election, today);
  const roster = rosterOn(withElectionExemptions(members, election, date), date, 'election');
  const arrived = new Set(election.arrivedIds);
  const electors = roster.filter(({ mayVote }) => mayVote);
  return {
    date,
    roster,
    electors,
    arrivedElectors: electors.filter(({ member }) => arrived.has(member.id)),
    counts: countAttendance(roster, toArrivedEntries(election)),
  };
}

/** Those who have come, as lines of an attendance sheet. */
export function toArrivedEntries({
  arrivedIds,
}: Pick<Election, 'arrivedIds'>): readonly AttendanceEntry[] {
  return arrivedIds.map((memberId) => ({
    memberId,
    state: 'present',
    reason: '',
    isApproved: false,
  }));
}
