import type { ElectionCandidate, ElectionRound } from '../domain/election-day';
import { sortByStrokes } from '../roster/stroke-order';
import type { ElectedOffice } from '../rules/election-candidates';

/** What is elected, by its usual term. */
export const officeNames: Readonly<Record<ElectionRound['office'], string>> = {
  committee: '支委会委员',
  secretary: '书记',
  'deputy-secretary': '副书记',
};

/** By which rule an office has its number of candidates. */
export function toElectedOffice(office: ElectionRound['office']): ElectedOffice {
  return office === 'committee' ? 'committee' : 'secretary';
}

/** A round that nothing is known of but what is elected. */
export function emptyRound(
  id: string,
  office: ElectionRound['office'],
  seats: number,
): ElectionRound {
  return {
    id,
    office,
    reason: '',
    seats,
    candidates: [],
    issued: null,
    returned: null,
    readings: [],
    superiorAnswer: null,
    consentToFewerSeats: null,
  };
}

/** Whether ballots were given out or read, so that its candidates stand as they are. */
export function isRoundUnderWay({ issued, readings }: ElectionRound): boolean {
  return issued !== null || readings.some(({ ballots }) => ballots.length > 0);
}

/**
 * Adds a candidate where the rules put one: 委员 in the order of strokes, 书记 and 副书记 at the
 * end, since theirs is the order that the superior approved. Nobody stands twice.
 *
 * @see 选举条例 (2020) Art 24.
 */
export function withCandidate(round: ElectionRound, candidate: ElectionCandidate): ElectionRound {
  const { office, candidates } = round;
  if (candidates.some(({ memberId }) => memberId === candidate.memberId)) return round;
  const added = [...candidates, candidate];
  const inOrder = office === 'committee' ? sortByStrokes(added, ({ name }) => name) : added;
  return { ...round, candidates: [...inOrder] };
}

/** Replaces one round of an election by what becomes of it. */
export function changeRound(
  rounds: readonly ElectionRound[],
  id: string,
  update: (round: ElectionRound) => ElectionRound,
): ElectionRound[] {
  return rounds.map((round) => (round.id === id ? update(round) : round));
}

/** Members who stand in any round. */
export function candidateIdsOf(rounds: readonly ElectionRound[]): readonly string[] {
  const ids = rounds.flatMap(({ candidates }) => candidates.map(({ memberId }) => memberId));
  return [...new Set(ids.filter((id) => id !== null))];
}
