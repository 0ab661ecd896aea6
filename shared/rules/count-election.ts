import type { LocalDate } from '../domain/schema';

import {
  areBallotsValid,
  contradictionsOfBallots,
  judgeBallots,
  type BallotCount,
} from './election-ballots';
import { numberOf, questionsOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { formatShare, leastOfShare, reachesShare, shareOf } from './share';

/** Somebody voted for: a candidate, or another name that voters wrote in. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** 赞成票. */
  readonly inFavour: number;
}

/** One election in numbers. */
export interface ElectionInput {
  readonly date: LocalDate;
  /** 有选举权应到; where the new committee elects 书记, the members of the committee. */
  readonly expectedElectors: number;
  /** 有选举权实到. */
  readonly attendingElectors: number;
  /** 应选名额, at least 1. */
  readonly seats: number;
  readonly ballots: BallotCount;
  readonly candidates: readonly Candidate[];
}

/**
 * - `complete`: every seat is filled.
 * - `tied`: equal votes at the last seat; those in `tied` are voted on again.
 * - `too-few`: seats stay open; they are voted on again, or left out with consent.
 * - `ask`: whether a seat is filled depends on a base that no text confirms.
 * - `no-quorum`, `void`: the election does not count.
 * - `contradiction`, `no-rule`: as for other votes.
 */
export type ElectionOutcome =
  'complete' | 'tied' | 'too-few' | 'ask' | 'no-quorum' | 'void' | 'contradiction' | 'no-rule';

/** Who is elected, and what remains to be done. */
export interface ElectionResult {
  readonly outcome: ElectionOutcome;
  /** By votes, most first. */
  readonly elected: readonly Candidate[];
  /** Equal at the border of the last seat. */
  readonly tied: readonly Candidate[];
  /** Above half of those present, not of those expected; not elected unless the superior says so. */
  readonly doubtful: readonly Candidate[];
  readonly openSeats: number;
  readonly leastAttending: number | null;
  readonly leastInFavour: number | null;
  /** The sums and the result in words. */
  readonly formulas: readonly string[];
  readonly notes: readonly string[];
  readonly questions: readonly string[];
  readonly provisions: readonly Provision[];
}

/**
 * Counts an election by the rule of its day: elected is who has above half of the electors
 * expected; more such than seats go by votes; equal votes at the last seat are voted on again.
 *
 * The rule of 1990 counted those present; what the text of 2020 counts is not confirmed, so a
 * candidate above half of those present only is left to the superior and never called elected.
 *
 * @see 选举条例 (2020); the questions and answers of 旗帜网 of 2023-08-09.
 */
export function countElection(input: ElectionInput, book?: RuleBook): ElectionResult {
  const { date, expectedElectors, attendingElectors, seats, ballots, candidates } = input;
  const quorum = findProvision('election-quorum', date, book);
  const majority = findProvision('election-majority', date, book);
  if (quorum === null || majority === null) return withoutResult('no-rule', input);

  const base = numberOf(majority, 'countsAttending') === 1 ? attendingElectors : expectedElectors;
  const contradictions = [
    ...(attendingElectors > expectedElectors
      ? [
          {
            message: `到会有选举权的${attendingElectors}人多于应到的${expectedElectors}人。`,
            rule: null,
          },
        ]
      : []),
    ...contradictionsOfBallots(
      ballots,
      attendingElectors,
      seats,
      candidates.map(({ inFavour }) => inFavour),
    ),
  ];
  const sums = {
    leastAttending: leastOfShare(expectedElectors, shareOf(quorum)),
    leastInFavour: leastOfShare(base, shareOf(majority)),
    formulas: explainSums(input, quorum, majority, base),
  };
  const voidRemarks = judgeBallots(ballots, date, book);
  const stop = stopOf(contradictions.length > 0, input, quorum);
  if (stop !== null) {
    return {
      ...withoutResult(stop, input),
      ...sums,
      notes: [...contradictions, ...voidRemarks].map(({ message }) => message),
      questions: questionsOf([quorum]),
      provisions: [
        quorum,
        ...contradictions.flatMap(({ rule }) =>
          rule === null ? [] : (findProvision(rule, date, book) ?? []),
        ),
        ...voidRemarks.map(({ provision }) => provision),
      ],
    };
  }
  const seating = fillSeats(input, majority, base);
  const further = findProvision(furtherRules[seating.outcome] ?? '', date, book);
  const provisions = [quorum, majority, ...(further === null ? [] : [further])];
  return {
    ...seating,
    ...sums,
    notes: [describeSeating(seating, seats)],
    questions: questionsOf(provisions),
    provisions,
  };
}

const furtherRules: Readonly<Partial<Record<ElectionOutcome, string>>> = {
  tied: 'election-order',
  'too-few': 'election-too-few',
  ask: 'election-too-few',
};

function stopOf(
  isContradictory: boolean,
  { ballots, attendingElectors, expectedElectors }: ElectionInput,
  quorum: Provision,
): 'contradiction' | 'no-quorum' | 'void' | null {
  if (isContradictory) return 'contradiction';
  if (!reachesShare(attendingElectors, expectedElectors, shareOf(quorum))) return 'no-quorum';
  return areBallotsValid(ballots) ? null : 'void';
}

type Seating = Pick<ElectionResult, 'outcome' | 'elected' | 'tied' | 'doubtful' | 'openSeats'>;

function fillSeats(input: ElectionInput, majority: Provision, base: number): Seating {
  const { seats, attendingElectors } = input;
  const share = shareOf(majority);
  const ranked = input.candidates.toSorted((one, other) => other.inFavour - one.inFavour);
  const above = ranked.filter(({ inFavour }) => reachesShare(inFavour, base, share));
  if (above.length > seats) return breakTies(above, seats);

  const openSeats = seats - above.length;
  const doubtful =
    openSeats > 0 && majority.confidence === 'unconfirmed'
      ? ranked
          .slice(above.length)
          .filter(({ inFavour }) => reachesShare(inFavour, attendingElectors, share))
      : [];
  const short = doubtful.length > 0 ? 'ask' : 'too-few';
  return {
    outcome: openSeats === 0 ? 'complete' : short,
    elected: above,
    tied: [],
    doubtful,
    openSeats,
  };
}

/** More above half than seats: the border falls at the votes of the last seat. */
function breakTies(above: readonly Candidate[], seats: number): Seating {
  const border = above[seats - 1]?.inFavour ?? 0;
  const isTied = above[seats]?.inFavour === border;
  const elected = isTied
    ? above.filter(({ inFavour }) => inFavour > border)
    : above.slice(0, seats);
  return {
    outcome: isTied ? 'tied' : 'complete',
    elected,
    tied: isTied ? above.filter(({ inFavour }) => inFavour === border) : [],
    doubtful: [],
    openSeats: seats - elected.length,
  };
}

function explainSums(
  { expectedElectors, attendingElectors }: ElectionInput,
  quorum: Provision,
  majority: Provision,
  base: number,
): readonly string[] {
  const [open, elected] = [shareOf(quorum), shareOf(majority)];
  const baseName = base === expectedElectors ? '应到' : '实到';
  return [
    `到会 ${attendingElectors}，应到 ${expectedElectors} 的${formatShare(open)}至少是 ${leastOfShare(expectedElectors, open)}`,
    `当选须赞成至少 ${leastOfShare(base, elected)} 票，即${baseName} ${base} 的${formatShare(elected)}`,
  ];
}

function describeSeating(seating: Seating, seats: number): string {
  const { outcome, elected, tied, doubtful, openSeats } = seating;
  const names = (people: readonly Candidate[]) =>
    people.map(({ name, inFavour }) => `${name}（${inFavour}票）`).join('、');
  const chosen =
    elected.length === 0 ? `应选${seats}名，没有人当选` : `应选${seats}名，当选：${names(elected)}`;
  if (outcome === 'complete') return `${chosen}。`;
  if (outcome === 'tied') {
    return `${chosen}。${names(tied)}票数相等，尚有${openSeats}个名额，应当就他们再次投票，得票多的当选。`;
  }
  const rest = `尚缺${openSeats}名，不足的名额另行选举；接近应选名额的，经半数以上选举人同意也可以减少名额。`;
  if (outcome !== 'ask') return `${chosen}。${rest}`;
  return `${chosen}。${names(doubtful)}只超过实到人数的半数，没有超过应到人数的半数，是否当选请向上级核实。${rest}`;
}

function withoutResult(outcome: ElectionOutcome, { seats }: ElectionInput): ElectionResult {
  return {
    outcome,
    elected: [],
    tied: [],
    doubtful: [],
    openSeats: seats,
    leastAttending: null,
    leastInFavour: null,
    formulas: [],
    notes: outcome === 'no-rule' ? ['没有收录当时的规定，请向上级核实。'] : [],
    questions: [],
    provisions: [],
  };
}

/**
 * The number of electors whose consent lets seats be left out instead of voting again.
 *
 * @returns null if the rule of that day is not known.
 */
export function leastConsentToFewerSeats(
  expectedElectors: number,
  date: LocalDate,
  book?: RuleBook,
): number | null {
  const provision = findProvision('election-too-few', date, book);
  return provision === null ? null : leastOfShare(expectedElectors, shareOf(provision));
}
