import type { LocalDate } from '../domain/schema';

import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** The ballots of one election in numbers; each a whole number from 0. */
export interface BallotCount {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  /** 废票. */
  readonly invalid: number;
}

/** Whether one ballot counts: it marks no more names than there are seats, or none at all. */
export function isBallotValid(namesMarked: number, seats: number): boolean {
  return namesMarked <= seats;
}

/** Whether the election counts: no more ballots came back than were given out. */
export function areBallotsValid({ issued, returned }: BallotCount): boolean {
  return returned <= issued;
}

/** Says what the rules have against the ballots. */
export function judgeBallots(
  ballots: BallotCount,
  date: LocalDate,
  book?: RuleBook,
): readonly Remark[] {
  const { issued, returned } = ballots;
  return [
    ...remarkIf(
      !areBallotsValid(ballots),
      findProvision('election-ballots', date, book),
      `收回选票${returned}张，多于发出的${issued}张，选举无效，应当重新选举。`,
    ),
  ];
}

/** Numbers of an election that cannot all be true, with the id of the rule behind it if any. */
export interface BallotContradiction {
  readonly message: string;
  readonly rule: string | null;
}

/** Says where the numbers of an election cannot all be true. */
export function contradictionsOfBallots(
  { issued, returned, valid, invalid }: BallotCount,
  attendingElectors: number,
  seats: number,
  votesInFavour: readonly number[],
): readonly BallotContradiction[] {
  const total = votesInFavour.reduce((sum, votes) => sum + votes, 0);
  const most = Math.max(0, ...votesInFavour);
  const cases: readonly (readonly [isCase: boolean, rule: string | null, message: string])[] = [
    [
      issued > attendingElectors,
      'election-in-person',
      `发出选票${issued}张，多于到会有选举权的${attendingElectors}人；没有到会的人不能委托投票。`,
    ],
    [
      valid + invalid !== returned,
      null,
      `有效票${valid}张加废票${invalid}张，不等于收回的${returned}张。`,
    ],
    [most > valid, null, `有人得赞成${most}票，多于有效票${valid}张。`],
    [
      total > valid * seats,
      'election-names',
      `赞成票合计${total}票，多于有效票${valid}张、每张最多选${seats}人的总数。`,
    ],
  ];
  return cases.flatMap(([isCase, rule, message]) => (isCase ? [{ message, rule }] : []));
}
