import type { Vote } from './record';

/**
 * Votes that are needed to pass on a base of people with the right to vote: more than half of
 * them, so that exactly half fails (8 of 16 fails, 9 passes).
 *
 * @see 支部工作条例 Art 11: 赞成人数超过应到会有表决权的党员的半数为通过.
 */
export function votesNeeded(expectedVoters: number): number {
  return Math.floor(expectedVoters / 2) + 1;
}

/** The outcome of a vote with its arithmetic, as it is printed under the vote. */
export function explainOutcome({ inFavour }: Vote, expectedVoters: number): string {
  const needed = votesNeeded(expectedVoters);
  return (
    `应到有表决权${expectedVoters}人，超过半数须${needed}票，` +
    `赞成${inFavour}票，${inFavour >= needed ? '通过' : '未通过'}。`
  );
}
