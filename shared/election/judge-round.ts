import type { ElectionRound, SuperiorAnswer } from '../domain/election-day';
import type { LocalDate } from '../domain/schema';
import {
  countElection,
  leastConsentToFewerSeats,
  type ElectionOutcome,
  type ElectionResult,
} from '../rules/count-election';
import type { RuleBook } from '../rules/provision-set';

import { compareReadings, type BallotDifference } from './compare-readings';
import { countReading, type CandidateTally, type Tally } from './count-reading';

/** Who votes in a round, in numbers of its day. */
export interface Voters {
  readonly date: LocalDate;
  readonly expectedElectors: number;
  readonly attendingElectors: number;
}

/**
 * How far a round is:
 * - `ballots`: how many were given out and came back is not entered.
 * - `stopped`: those numbers alone end it: no quorum, void, or they cannot all be true.
 * - `first-reading`, `second-reading`: until the pair has said that no ballot is left.
 * - `differing`: the two readings do not agree yet.
 * - `counted`: they agree to the ballot; only now anybody can be elected.
 */
export type RoundStage =
  'ballots' | 'stopped' | 'first-reading' | 'second-reading' | 'differing' | 'counted';

/** `fewer-seats`: the electors agreed to leave the open seats out. */
export type RoundOutcome = ElectionOutcome | 'fewer-seats';

/** A round as it stands. */
export interface JudgedRound {
  readonly round: ElectionRound;
  readonly voters: Voters;
  readonly stage: RoundStage;
  readonly differences: readonly BallotDifference[];
  /** Of the readings that agree; null before. */
  readonly tally: Tally | null;
  /** What the rules say of the numbers; null before the round is counted or stopped. */
  readonly result: ElectionResult | null;
  /** The result with what the superior answered and the electors agreed to; null as above. */
  readonly outcome: RoundOutcome | null;
  readonly elected: readonly CandidateTally[];
  /** To be voted on again. */
  readonly tied: readonly CandidateTally[];
  /** Whom the superior is asked about. */
  readonly doubtful: readonly CandidateTally[];
  readonly openSeats: number;
  /** What is to be said besides the result, as Chinese sentences. */
  readonly notes: readonly string[];
  /** Electors whose consent leaves the open seats out; null where that cannot be. */
  readonly leastConsent: number | null;
}

/** What came before a round within the same office. */
export interface RoundContext {
  /** Whether it decides between people with equal votes, who were above half before. */
  readonly isTieVote: boolean;
  /** Elected to the same office before. */
  readonly electedBefore: number;
}

/** Whether an answer of the superior is complete: who, when and what. */
export function isAnswered(answer: SuperiorAnswer | null): answer is SuperiorAnswer {
  return (
    answer !== null && answer.by.trim() !== '' && answer.on !== null && answer.answer.trim() !== ''
  );
}

/** Judges one round by the rules of its day. */
export function judgeRound(
  round: ElectionRound,
  voters: Voters,
  context: RoundContext,
  book?: RuleBook,
): JudgedRound {
  const [first, second] = round.readings;
  const base = { round, voters, differences: [], tally: null };
  const pending = (stage: RoundStage, differences: readonly BallotDifference[] = []) => ({
    ...{ ...base, stage, differences, result: null, outcome: null, elected: [], tied: [] },
    ...{ doubtful: [], openSeats: round.seats, notes: [], leastConsent: null },
  });
  const { issued, returned } = round;
  if (issued === null || returned === null) return pending('ballots');
  const stop = findStop(round, { issued, returned }, voters, book);
  if (stop !== null) {
    return { ...pending('stopped'), result: stop, outcome: stop.outcome, notes: stop.notes };
  }
  if (first?.isFinished !== true) return pending('first-reading');
  if (second?.isFinished !== true) return pending('second-reading');
  const differences = compareReadings(round, first.ballots, second.ballots);
  if (differences.length > 0) return pending('differing', differences);
  const tally = countReading(round, first.ballots);
  const result = countElection(
    {
      ...voters,
      seats: round.seats,
      ballots: { issued, returned, valid: tally.valid, invalid: tally.invalid },
      candidates: tally.people,
    },
    book,
  );
  return settle({ ...pending('counted'), tally, result }, result, context, book);
}

/** What the numbers of ballots alone say, before a single one is read. */
function findStop(
  { seats }: ElectionRound,
  { issued, returned }: { readonly issued: number; readonly returned: number },
  voters: Voters,
  book?: RuleBook,
): ElectionResult | null {
  const ballots = { issued, returned, valid: returned, invalid: 0 };
  const result = countElection({ ...voters, seats, ballots, candidates: [] }, book);
  return stops.has(result.outcome) ? result : null;
}

const stops: ReadonlySet<ElectionOutcome> = new Set([
  'void',
  'no-quorum',
  'contradiction',
  'no-rule',
]);

interface Seating {
  readonly outcome: RoundOutcome;
  readonly elected: readonly CandidateTally[];
  readonly tied: readonly CandidateTally[];
  readonly doubtful: readonly CandidateTally[];
  readonly notes: readonly string[];
}

function settle(
  judged: JudgedRound,
  result: ElectionResult,
  context: RoundContext,
  book?: RuleBook,
): JudgedRound {
  const byRules = toSeating(judged, result);
  const seating = answer(context.isTieVote ? breakTie(judged, byRules) : byRules, judged.round);
  const { round, voters } = judged;
  const openSeats = stops.has(result.outcome)
    ? result.openSeats
    : round.seats - seating.elected.length;
  const isShort = seating.outcome === 'too-few';
  const mayLeaveOut = isShort && context.electedBefore + seating.elected.length > 0;
  const leastConsent = mayLeaveOut
    ? leastConsentToFewerSeats(voters.expectedElectors, voters.date, book)
    : null;
  const consent = round.consentToFewerSeats ?? -1;
  const isLeftOut = leastConsent !== null && consent >= leastConsent;
  const outcome = isLeftOut ? 'fewer-seats' : seating.outcome;
  return { ...judged, ...seating, openSeats, leastConsent, outcome };
}

function toSeating({ tally }: JudgedRound, result: ElectionResult): Seating {
  const people = tally?.people ?? [];
  const find = (some: readonly { readonly id: string }[]) =>
    some.flatMap(({ id }) => people.filter((one) => one.id === id));
  const { outcome, elected, tied, doubtful, notes } = result;
  return {
    ...{ outcome, elected: find(elected), tied: find(tied), doubtful: find(doubtful), notes },
  };
}

const byVotes = (one: CandidateTally, other: CandidateTally) => other.inFavour - one.inFavour;

/** Takes as many from the top as there are seats; those equal at the border are tied. */
function takeByVotes(people: readonly CandidateTally[], seats: number) {
  const ranked = people.toSorted(byVotes);
  const border = ranked[seats - 1]?.inFavour ?? -1;
  const isTied = ranked[seats]?.inFavour === border;
  return {
    taken: ranked.slice(0, seats).filter(({ inFavour }) => !isTied || inFavour > border),
    tied: isTied ? ranked.filter(({ inFavour }) => inFavour === border) : [],
  };
}

const namesOf = (people: readonly CandidateTally[]) =>
  people.map(({ name, inFavour }) => `${name}（${inFavour}票）`).join('、');

/**
 * A vote between people with equal votes: 得票多的当选 says the rule, and not whether above half is
 * asked again. So whoever leads without it is left to the superior, and equals are voted on again.
 *
 * @see 选举条例 (2020); the answers of 旗帜网 of 2023-08-09 repeat the sentence.
 */
function breakTie({ round, tally }: JudgedRound, seating: Seating): Seating {
  const { outcome, elected } = seating;
  if (outcome !== 'too-few' && outcome !== 'ask') return seating;
  const known = new Set(elected.map(({ id }) => id));
  const rest = (tally?.people ?? []).filter(
    ({ id, isWrittenIn }) => !known.has(id) && !isWrittenIn,
  );
  const { taken, tied } = takeByVotes(rest, round.seats - elected.length);
  if (taken.length === 0) {
    const notes = [`${namesOf(tied)}票数仍然相等，应当就他们再次投票，得票多的当选。`];
    return { outcome: 'tied', elected, tied, doubtful: [], notes };
  }
  const chosen = elected.length === 0 ? '' : `当选：${namesOf(elected)}。`;
  const note = `${chosen}再次投票${namesOf(taken)}得票多，但没有超过应到人数的半数；规定只写“得票多的当选”，是否当选请向上级核实。`;
  return { outcome: 'ask', elected, tied: [], doubtful: taken, notes: [note] };
}

/** What the superior answered decides; without a complete answer the question stays. */
function answer(seating: Seating, round: ElectionRound): Seating {
  const { superiorAnswer } = round;
  if (seating.outcome !== 'ask' || !isAnswered(superiorAnswer)) return seating;
  const asked = namesOf(seating.doubtful);
  if (!superiorAnswer.isElected) {
    const notes = [`${asked}按上级答复不当选。`];
    return { ...seating, outcome: 'too-few', doubtful: [], notes };
  }
  const openSeats = round.seats - seating.elected.length;
  const { taken, tied } = takeByVotes(seating.doubtful, openSeats);
  const elected = [...seating.elected, ...taken];
  const isFull = elected.length === round.seats;
  const notes = [
    `按上级答复当选：${taken.length === 0 ? '没有' : namesOf(taken)}。`,
    ...(tied.length === 0 ? [] : [`${namesOf(tied)}票数相等，应当就他们再次投票，得票多的当选。`]),
  ];
  const rest = tied.length > 0 ? 'tied' : 'too-few';
  return { outcome: isFull ? 'complete' : rest, elected, tied, doubtful: [], notes };
}
