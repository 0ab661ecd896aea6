import type { Election } from '../domain/election-day';

/** Every member whom an election names in any part, each once. */
export function membersOfElection(election: Election): ReadonlySet<string> {
  const { exemptions, rounds, writtenIn, firstMeeting, duties } = election;
  const candidates = rounds.flatMap((round) => round.candidates);
  const named = [...exemptions, ...candidates, ...writtenIn, ...duties];
  const ids = named.map(({ memberId }) => memberId).filter((id) => id !== null);
  const { arrivedIds, tellerIds, counterIds } = election;
  return new Set([...arrivedIds, ...tellerIds, ...counterIds, ...firstMeeting.arrivedIds, ...ids]);
}
