import type { LocalDate } from '../domain/schema';

import type { Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { leastOfShare, shareOf } from './share';

/** Whether an election may begin, in whole numbers. */
export interface Quorum {
  /** Electors who must be there at least. */
  readonly least: number;
  /** How many are still missing; 0 once there are enough. */
  readonly missing: number;
  /** The share as it is said, as 4/5. */
  readonly share: string;
  readonly provision: Provision;
}

/**
 * The electors who must have come before an election may begin: 4/5 of those expected.
 *
 * @returns null if the rule of that day is not known.
 * @see 选举条例 (2020); the rule of 1990 asked for more than 4/5.
 */
export function judgeQuorum(
  electors: { readonly expected: number; readonly attending: number },
  date: LocalDate,
  book?: RuleBook,
): Quorum | null {
  const provision = findProvision('election-quorum', date, book);
  if (provision === null) return null;
  const { numerator, denominator, isExclusive } = shareOf(provision);
  const least = leastOfShare(electors.expected, { numerator, denominator, isExclusive });
  return {
    least,
    missing: Math.max(0, least - electors.attending),
    share: `${isExclusive ? '超过' : ''}${numerator}/${denominator}`,
    provision,
  };
}
