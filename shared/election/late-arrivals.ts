import type { ElectionRound } from '../domain/election-day';

import type { Electorate } from './electors';

/** Somebody who came after the ballots of a round had been given out. */
export interface LateArrivals {
  readonly round: ElectionRound;
  readonly issued: number;
  readonly memberIds: readonly string[];
}

/** The last round that the meeting itself votes in and of which ballots were given out. */
function lastIssued(rounds: readonly ElectionRound[]): Omit<LateArrivals, 'memberIds'> | null {
  const hasCommittee = rounds.some(({ office }) => office === 'committee');
  const ofMeeting = rounds.filter(({ office }) => !hasCommittee || office === 'committee');
  const found = ofMeeting.flatMap((round) =>
    round.issued === null ? [] : [{ round, issued: round.issued }],
  );
  return found.at(-1) ?? null;
}

/**
 * Electors beyond the ballots that were given out, in the order in which they came: whether they
 * still get one is for the meeting to say, so they are only told.
 *
 * @returns null where nobody is late.
 */
export function findLateArrivals(
  rounds: readonly ElectionRound[],
  arrivedIds: readonly string[],
  { arrivedElectors }: Pick<Electorate, 'arrivedElectors'>,
): LateArrivals | null {
  const last = lastIssued(rounds);
  if (last === null) return null;
  const electors = new Set(arrivedElectors.map(({ member }) => member.id));
  const memberIds = arrivedIds.filter((id) => electors.has(id)).slice(last.issued);
  return memberIds.length === 0 ? null : { ...last, memberIds };
}
