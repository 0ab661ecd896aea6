import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** One 谈心谈话 between members. */
export interface Talk {
  readonly date: LocalDate;
  /** Ids of all who talked with each other, two or more. */
  readonly memberIds: readonly string[];
}

/** Who has not been talked with as often as the rule asks, in the order given. */
export interface TalkCoverage {
  /** Pairs of committee members who have not talked with each other. */
  readonly committeePairs: readonly (readonly [string, string])[];
  /** Ordinary members with whom no committee member has talked. */
  readonly withoutCommittee: readonly string[];
  /** Ordinary members who have not talked with another ordinary member. */
  readonly withoutMember: readonly string[];
  readonly provision: Provision;
}

/**
 * Says whose talks of a year are still lacking: each two committee members, each member with a
 * committee member, each member with another member, once a year at least.
 *
 * A branch without a committee counts its 书记 as one. A single ordinary member has nobody to
 * talk with and is not told.
 *
 * @returns null if the rule of the last day of the year is not known.
 * @see 支部工作条例 Art 19.
 */
export function talkCoverage(
  input: {
    readonly committeeIds: readonly string[];
    /** Every member of the branch, those of the committee included. */
    readonly memberIds: readonly string[];
    readonly talks: readonly Talk[];
    readonly year: number;
  },
  book?: RuleBook,
): TalkCoverage | null {
  const provision = findProvision('talk-coverage', `${input.year}-12-31`, book);
  if (provision === null) return null;
  const least = numberOf(provision, 'times');
  const talks = input.talks.filter(({ date }) => Number(date.slice(0, 4)) === input.year);
  const talksOf = (one: string, others: readonly string[]) =>
    talks.filter(
      ({ memberIds }) =>
        memberIds.includes(one) && memberIds.some((id) => id !== one && others.includes(id)),
    ).length;
  const committee = new Set(input.committeeIds);
  const ordinary = input.memberIds.filter((id) => !committee.has(id));
  return {
    committeePairs: pairsOf(input.committeeIds).filter(
      ([one, other]) => talksOf(one, [other]) < least,
    ),
    withoutCommittee: ordinary.filter((id) => talksOf(id, input.committeeIds) < least),
    withoutMember: ordinary.filter((id) => ordinary.length > 1 && talksOf(id, ordinary) < least),
    provision,
  };
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((one, place) => ids.slice(place + 1).map((other) => [one, other] as const));
}
