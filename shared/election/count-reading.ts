import type { ElectionRound, ReadBallot } from '../domain/election-day';
import { toNormalName } from '../domain/names';
import { isBallotValid } from '../rules/election-ballots';

/** What somebody got in a round: a candidate, or another who was written in. */
export interface CandidateTally {
  /** Of a candidate; of somebody written in `written:` and the name. */
  readonly id: string;
  readonly memberId: string | null;
  readonly name: string;
  readonly isWrittenIn: boolean;
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}

const WRITTEN = 'written:';

/** Whether an id is that of somebody written in, who has none of a candidate. */
export function isWrittenId(id: string): boolean {
  return id.startsWith(WRITTEN);
}

/** A round's ballots in numbers, as one pair of people read them. */
export interface Tally {
  readonly ballots: number;
  readonly valid: number;
  /** 废票: those with too many names among them. */
  readonly invalid: number;
  readonly tooManyNames: number;
  /** The candidates in their order, then those written in, in the order of their first ballot. */
  readonly people: readonly CandidateTally[];
}

type Standing = Pick<ElectionRound, 'seats' | 'candidates'>;

/** Names written in on a ballot, each once, in normal form; those of candidates are left out. */
function writtenNames({ candidates }: Standing, { writtenIn }: ReadBallot): readonly string[] {
  const names = writtenIn.map(toNormalName).filter((name) => name !== '');
  const known = new Set(candidates.map(({ name }) => toNormalName(name)));
  return [...new Set(names)].filter((name) => !known.has(name));
}

/** A ballot's mark on a candidate; one whose name was written in besides is voted for. */
export function markOf(
  candidate: ElectionRound['candidates'][number],
  { marks, writtenIn }: ReadBallot,
): 'for' | 'against' | 'abstained' {
  const name = toNormalName(candidate.name);
  if (writtenIn.some((written) => toNormalName(written) === name)) return 'for';
  return marks[candidate.id] ?? 'abstained';
}

/** How many people a ballot votes for, candidates and others. */
export function countNames(round: Standing, ballot: ReadBallot): number {
  const marked = round.candidates.filter((candidate) => markOf(candidate, ballot) === 'for');
  return marked.length + writtenNames(round, ballot).length;
}

/** Whether a ballot is counted: it was not declared void, and has no more names than seats. */
export function isCounted(round: Standing, ballot: ReadBallot): boolean {
  return !ballot.isVoid && isBallotValid(countNames(round, ballot), round.seats);
}

/**
 * Counts the ballots of one reading; void ones are counted as such and vote for nobody. Somebody
 * written in can be elected as a candidate can, and gets no votes against.
 *
 * @see 选举条例 (2020) Art 25.
 */
export function countReading(round: Standing, ballots: readonly ReadBallot[]): Tally {
  const counted = ballots.filter((ballot) => isCounted(round, ballot));
  const tooMany = ballots.filter((ballot) => !ballot.isVoid && !isCounted(round, ballot));
  const candidates = round.candidates.map((candidate): CandidateTally => {
    const marks = counted.map((ballot) => markOf(candidate, ballot));
    const count = (mark: string) => marks.filter((one) => one === mark).length;
    return {
      ...candidate,
      isWrittenIn: false,
      inFavour: count('for'),
      against: count('against'),
      abstained: count('abstained'),
    };
  });
  return {
    ballots: ballots.length,
    valid: counted.length,
    invalid: ballots.length - counted.length,
    tooManyNames: tooMany.length,
    people: [...candidates, ...countWrittenIn(round, counted)],
  };
}

function countWrittenIn(round: Standing, counted: readonly ReadBallot[]): CandidateTally[] {
  const votes = new Map<string, number>();
  for (const name of counted.flatMap((ballot) => writtenNames(round, ballot))) {
    votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  return [...votes].map(([name, inFavour]) => ({
    ...{ id: `${WRITTEN}${name}`, memberId: null, name, isWrittenIn: true },
    ...{ inFavour, against: 0, abstained: 0 },
  }));
}
