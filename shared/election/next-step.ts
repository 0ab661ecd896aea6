import type { ElectionCandidate, ElectionRound } from '../domain/election-day';
import type { NewId } from '../util/ids';

import { isWrittenId } from './count-reading';
import {
  isSettled,
  type ElectedPerson,
  type JudgedElection,
  type RoundOffice,
} from './judge-election';
import type { JudgedRound } from './judge-round';
import { emptyRound } from './rounds';

/** A round that is to be held: what the rules say of it; its candidates are a proposal. */
export interface NextRound {
  readonly office: RoundOffice;
  readonly seats: number;
  readonly candidates: readonly ElectionCandidate[];
  readonly reason: string;
}

/**
 * What follows from the rounds that were held:
 * - `begin`: no round yet.
 * - `finish`: the last round is not counted.
 * - `stop`: no quorum, or numbers that cannot be: nothing follows until that is mended.
 * - `ask`: the superior is asked, and the answer is written down.
 * - `vote`: another round; with `leastConsent` the open seats may be left out instead.
 * - `elect-posts`: the new committee elects 书记, then 副书记 if there is to be one.
 * - `done`: every office is filled; `mayElectDeputies` where 副书记 could still be elected.
 */
export type NextStep =
  | { readonly kind: 'begin' }
  | { readonly kind: 'finish'; readonly judged: JudgedRound }
  | { readonly kind: 'stop'; readonly judged: JudgedRound }
  | { readonly kind: 'ask'; readonly judged: JudgedRound }
  | {
      readonly kind: 'vote';
      readonly judged: JudgedRound;
      readonly next: NextRound;
      readonly leastConsent: number | null;
    }
  | {
      readonly kind: 'elect-posts';
      readonly office: 'secretary' | 'deputy-secretary';
      readonly voters: readonly ElectedPerson[];
    }
  | { readonly kind: 'done'; readonly mayElectDeputies: boolean };

/** Says what follows; nobody is elected by it and nothing is begun. */
export function findNextStep(judged: JudgedElection): NextStep {
  const last = judged.rounds.at(-1);
  if (last === undefined) return { kind: 'begin' };
  if (last.outcome === null) return { kind: 'finish', judged: last };
  if (isSettled(last)) return afterOffice(judged, last.round.office);
  const { outcome } = last;
  if (outcome === 'ask') return { kind: 'ask', judged: last };
  const isVoteDue = outcome === 'void' || outcome === 'tied' || outcome === 'too-few';
  return isVoteDue ? toVote(judged, last) : { kind: 'stop', judged: last };
}

function afterOffice(judged: JudgedElection, office: RoundOffice): NextStep {
  if (office === 'committee') {
    return { kind: 'elect-posts', office: 'secretary', voters: committeeOf(judged) };
  }
  return { kind: 'done', mayElectDeputies: office === 'secretary' };
}

/** The new committee, who elects 书记 and, if the branch needs one, 副书记. */
export function committeeOf({ elected }: JudgedElection): readonly ElectedPerson[] {
  return elected.filter(({ office }) => office === 'committee');
}

const reasons = {
  void: '收回的选票多于发出的，重新选举',
  tied: '票数相等，再次投票',
  'too-few': '当选人不足，另行选举',
} as const;

function toVote(judged: JudgedElection, last: JudgedRound): NextStep {
  const { round, outcome, openSeats, leastConsent } = last;
  const reason = reasons[outcome === 'void' || outcome === 'tied' ? outcome : 'too-few'];
  return {
    kind: 'vote',
    judged: last,
    leastConsent: outcome === 'too-few' ? leastConsent : null,
    next: {
      office: round.office,
      seats: outcome === 'void' ? round.seats : openSeats,
      candidates: toCandidates(judged, last),
      reason,
    },
  };
}

/** Of a void round all; of a tie those who are equal; else those who were not elected. */
function toCandidates(
  { elected }: JudgedElection,
  { round, outcome, tied }: JudgedRound,
): readonly ElectionCandidate[] {
  if (outcome === 'void') return round.candidates;
  if (outcome === 'tied') {
    return tied.map(({ id, memberId, name }) => ({ id, memberId, name }));
  }
  // 书记 stands alone: who was not elected is not proposed a second time by the app.
  if (round.office !== 'committee') return [];
  const known = new Set(elected.map(({ id }) => id));
  return round.candidates.filter(({ id }) => !known.has(id));
}

/** The round as it is stored when it begins; who was written in is a candidate from now on. */
export function beginRound(next: NextRound, newId: NewId): ElectionRound {
  const { office, reason, seats } = next;
  const candidates = next.candidates.map((candidate) =>
    isWrittenId(candidate.id) ? { ...candidate, id: newId() } : candidate,
  );
  return { ...emptyRound(newId(), office, seats), reason, candidates };
}
