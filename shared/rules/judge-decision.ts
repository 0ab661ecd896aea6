import type { LocalDate } from '../domain/schema';

import { questionsOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { formatShare, leastOfShare, reachesShare, shareOf } from './share';

/** Decisions that the rules count differently. `admission` is 接收预备党员 and 转正 alike. */
export const decisionKinds = ['general-meeting', 'admission', 'committee-meeting'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One vote in numbers; each a whole number from 0. */
export interface DecisionInput {
  readonly kind: DecisionKind;
  readonly date: LocalDate;
  /** 有表决权应到; at a committee meeting, all members of the committee. */
  readonly expectedVoters: number;
  /** 有表决权实到. */
  readonly attendingVoters: number;
  /** 赞成 of those who attended. */
  readonly inFavour: number;
  /** Written opinions in favour that reached the branch before the meeting. */
  readonly writtenBefore?: number;
  /** Written opinions in favour that came after it. */
  readonly writtenAfter?: number;
}

/**
 * - `passed`, `not-passed`: the rule is known and says so.
 * - `no-quorum`: too few were there to vote; whatever the votes say, nothing is decided.
 * - `ask`: a base that no text confirms decides it; the superior is to be asked.
 * - `contradiction`: the numbers cannot all be true.
 * - `no-rule`: the rule of that time is not known here.
 */
export type DecisionOutcome =
  'passed' | 'not-passed' | 'no-quorum' | 'ask' | 'contradiction' | 'no-rule';

/** What a vote comes to, with the sums that a reader can follow. */
export interface DecisionResult {
  readonly outcome: DecisionOutcome;
  /** Least number of voters who must be there, and of votes in favour; null without a rule. */
  readonly leastAttending: number | null;
  readonly leastInFavour: number | null;
  /** Votes in favour that count: those of the meeting, and written ones where they count. */
  readonly countedInFavour: number;
  /** The sums in words, to stand beside the result. */
  readonly formulas: readonly string[];
  /** What else is worth knowing, each a sentence. */
  readonly notes: readonly string[];
  /** What the user is asked to check with the superior. */
  readonly questions: readonly string[];
  readonly provisions: readonly Provision[];
}

/**
 * Judges one vote by the rule of its day, always on 应到: half of 16 opens an ordinary meeting and
 * passes nothing.
 *
 * Written opinions that came before the meeting count among the votes of an admission; they never
 * count as attending, and nowhere else. Nothing here stands in the way of filing.
 *
 * @see 支部工作条例 Art 11 and 12; 发展党员工作细则 Art 22.
 */
export function judgeDecision(input: DecisionInput, book?: RuleBook): DecisionResult {
  const { kind, date, expectedVoters, attendingVoters } = input;
  const quorum = findProvision(`${kind}-quorum`, date, book);
  const majority = findProvision(`${kind}-majority`, date, book);
  const written = findProvision(`${kind}-written-opinion`, date, book);
  if (quorum === null || majority === null) return withoutRule(input);

  const countedInFavour = input.inFavour + (written === null ? 0 : (input.writtenBefore ?? 0));
  const contradictions = contradictionsOf(input, countedInFavour);
  const isOpen = reachesShare(attendingVoters, expectedVoters, shareOf(quorum));
  const isAbove = reachesShare(countedInFavour, expectedVoters, shareOf(majority));
  const isAboveOfAttending =
    !isAbove && reachesShare(countedInFavour, attendingVoters, shareOf(majority));
  const isDoubtful = isAboveOfAttending && majority.confidence === 'unconfirmed';
  const provisions = [quorum, majority, ...(written === null ? [] : [written])];
  return {
    outcome: outcomeOf(contradictions.length > 0, isOpen, isAbove, isDoubtful),
    leastAttending: leastOfShare(expectedVoters, shareOf(quorum)),
    leastInFavour: leastOfShare(expectedVoters, shareOf(majority)),
    countedInFavour,
    formulas: [
      explain('到会', attendingVoters, expectedVoters, quorum, baseNames[kind]),
      explain('赞成', countedInFavour, expectedVoters, majority, baseNames[kind]),
    ],
    notes: [
      ...contradictions,
      ...notesOnWritten(input, written),
      ...(isAboveOfAttending
        ? [`赞成超过了到会${attendingVoters}人的半数，但票数要按${baseNames[kind]}计算。`]
        : []),
    ],
    questions: questionsOf(provisions),
    provisions,
  };
}

const baseNames: Readonly<Record<DecisionKind, string>> = {
  'general-meeting': '应到有表决权',
  admission: '应到有表决权',
  'committee-meeting': '委员总数',
};

function outcomeOf(
  isContradictory: boolean,
  isOpen: boolean,
  isAbove: boolean,
  isDoubtful: boolean,
): DecisionOutcome {
  if (isContradictory) return 'contradiction';
  if (!isOpen) return 'no-quorum';
  if (isAbove) return 'passed';
  return isDoubtful ? 'ask' : 'not-passed';
}

function explain(
  what: string,
  count: number,
  base: number,
  provision: Provision,
  baseName: string,
): string {
  const share = shareOf(provision);
  const least = leastOfShare(base, share);
  const end = reachesShare(count, base, share) ? '达到' : '没有达到';
  return `${what} ${count}，${baseName} ${base} 的${formatShare(share)}至少是 ${least}，${end}`;
}

function contradictionsOf(
  { expectedVoters, attendingVoters, inFavour }: DecisionInput,
  countedInFavour: number,
): readonly string[] {
  return [
    ...(expectedVoters === 0 ? ['没有有表决权的人，不能表决。'] : []),
    ...(attendingVoters > expectedVoters
      ? [`到会有表决权的${attendingVoters}人多于应到的${expectedVoters}人。`]
      : []),
    ...(inFavour > attendingVoters
      ? [`赞成${inFavour}票多于到会有表决权的${attendingVoters}人。`]
      : []),
    ...(countedInFavour > expectedVoters && inFavour <= attendingVoters
      ? [`连同书面意见赞成${countedInFavour}票，多于应到的${expectedVoters}人。`]
      : []),
  ];
}

function notesOnWritten(
  { writtenBefore = 0, writtenAfter = 0 }: DecisionInput,
  written: Provision | null,
): readonly string[] {
  const late =
    writtenAfter > 0 ? [`会后提出的书面意见${writtenAfter}份不计入票数，也不能由他人代投。`] : [];
  if (writtenBefore === 0) return late;
  const early =
    written === null
      ? `书面意见${writtenBefore}份不计入票数：会前书面意见只在接收预备党员和转正时计票。`
      : `会前书面赞成${writtenBefore}份计入票数，不计入到会人数。`;
  return [early, ...late];
}

function withoutRule({ inFavour }: DecisionInput): DecisionResult {
  return {
    outcome: 'no-rule',
    leastAttending: null,
    leastInFavour: null,
    countedInFavour: inFavour,
    formulas: [],
    notes: ['没有收录当时的规定，请向上级核实。'],
    questions: [],
    provisions: [],
  };
}
