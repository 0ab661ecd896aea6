import { votesNeeded } from './vote-outcome';

/** What decides of a candidate. */
export interface CandidateVotes {
  readonly name: string;
  readonly inFavour: number;
}

/** Who is elected, who would be but for a tie at the last seat, and who is not. */
export interface ElectionOutcome {
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  /** Seats that nobody was elected to. */
  readonly vacant: number;
}

/**
 * Works out an election: more than half of the expected voters is needed; of more candidates than
 * seats those with more votes are in, and equal votes at the last seat decide nothing.
 *
 * @param expectedVoters - 应到 with the right to vote, not those who came.
 * @see 选举条例 (2020); the base 应到 follows 旗帜网 2023-08-09, the official article was not read.
 */
export function toElectionOutcome(
  candidates: readonly CandidateVotes[],
  seats: number,
  expectedVoters: number,
): ElectionOutcome {
  const passed = candidates
    .filter(({ inFavour }) => inFavour >= votesNeeded(expectedVoters))
    .toSorted((one, other) => other.inFavour - one.inFavour);
  const firstOut = passed[seats]?.inFavour;
  const lastIn = passed[seats - 1]?.inFavour;
  const isTied = firstOut !== undefined && firstOut === lastIn;
  const elected = isTied
    ? passed.filter(({ inFavour }) => inFavour > lastIn)
    : passed.slice(0, seats);
  const tied = isTied ? passed.filter(({ inFavour }) => inFavour === lastIn) : [];
  const toNames = (people: readonly CandidateVotes[]) => people.map(({ name }) => name);
  return {
    elected: toNames(elected),
    tied: toNames(tied),
    vacant: Math.max(0, seats - elected.length),
  };
}
