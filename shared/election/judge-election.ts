import type { Election, ElectionRound } from '../domain/election-day';
import { toNormalName } from '../domain/names';
import type { RuleBook } from '../rules/provision-set';

import type { CandidateTally } from './count-reading';
import { judgeRound, type JudgedRound, type Voters } from './judge-round';

export type RoundOffice = ElectionRound['office'];

/** Somebody whom the rules, or the superior's answer, let be elected. */
export interface ElectedPerson {
  /** Of the candidate, or of the name that was written in. */
  readonly id: string;
  /** Null where nobody said yet whom a written name means. */
  readonly memberId: string | null;
  readonly name: string;
  readonly inFavour: number;
  readonly office: RoundOffice;
}

/** All rounds of an election, each by what came before it, and who is elected so far. */
export interface JudgedElection {
  readonly rounds: readonly JudgedRound[];
  readonly elected: readonly ElectedPerson[];
  /** Whether a committee is elected, so that it elects 书记 from its own midst. */
  readonly hasCommittee: boolean;
}

type Judged = Pick<Election, 'rounds' | 'writtenIn' | 'firstMeeting' | 'heldOn'>;

/** Whether what was elected is enough to go on to the next office. */
export function isSettled({ outcome }: JudgedRound): boolean {
  return outcome === 'complete' || outcome === 'fewer-seats';
}

/**
 * Judges the rounds of an election in turn.
 *
 * @param meeting - The electors of the meeting. 书记 and 副书记 are voted on by the new committee
 *   where there is one, by the meeting where there is none.
 * @see 支部工作条例 Art 20; 选举条例 (2020).
 */
export function judgeElection(election: Judged, meeting: Voters, book?: RuleBook): JudgedElection {
  const hasCommittee = election.rounds.some(({ office }) => office === 'committee');
  const rounds: JudgedRound[] = [];
  const elected: ElectedPerson[] = [];
  for (const round of election.rounds) {
    const { office } = round;
    const before = rounds.filter((one) => one.round.office === office);
    const isOfCommittee = hasCommittee && office !== 'committee';
    const voters = isOfCommittee ? committeeVoters(election, elected, meeting) : meeting;
    const context = {
      isTieVote: isTieVote(before),
      electedBefore: elected.filter((one) => one.office === office).length,
    };
    const judged = judgeRound(round, voters, context, book);
    rounds.push(judged);
    elected.push(...judged.elected.map((one) => toElected(one, office, election)));
  }
  return { rounds, elected, hasCommittee };
}

/** A round after a tie decides it; one that did not count leaves the tie as it is. */
function isTieVote(before: readonly JudgedRound[]): boolean {
  return before.findLast(({ outcome }) => outcome !== 'void')?.outcome === 'tied';
}

function toElected(
  { id, memberId, name, inFavour }: CandidateTally,
  office: RoundOffice,
  { writtenIn }: Judged,
): ElectedPerson {
  const meant = writtenIn.find((one) => toNormalName(one.name) === name)?.memberId ?? null;
  return { id, memberId: memberId ?? meant, name, inFavour, office };
}

/** The new committee as it votes on 书记: all who were elected into it, and who of them came. */
function committeeVoters(
  { firstMeeting, heldOn }: Judged,
  elected: readonly ElectedPerson[],
  meeting: Voters,
): Voters {
  const committee = elected.filter(({ office }) => office === 'committee');
  const arrived = new Set(firstMeeting.arrivedIds);
  return {
    date: firstMeeting.heldOn ?? heldOn ?? meeting.date,
    expectedElectors: committee.length,
    attendingElectors: committee.filter(
      ({ memberId }) => memberId !== null && arrived.has(memberId),
    ).length,
  };
}
