import type { z } from 'zod';

import { addDays } from '../domain/calendar';
import type { duesBasisSchema } from '../domain/dues';
import type { Member } from '../domain/member';
import { addMonths } from '../domain/months';
import { standingOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

import type { DuesMonth } from './dues-payments';
import { monthlyDues, type MonthlyDues } from './monthly-dues';
import { findProvision, type RuleBook } from './provision-set';

export type DuesBasis = z.infer<typeof duesBasisSchema>;

/**
 * What one member owes for one month.
 *
 * - `outside`: not in this branch, or not in the Party yet.
 * - `unknown`: no basis is entered. Nothing is made up: the cell stays blank.
 * - `open`: the rule leaves a range and the branch has decided nothing yet.
 * - `due`: the amount, by the rule or as decided.
 */
export type DuesOfMonth =
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly basis: DuesBasis; readonly reckoned: MonthlyDues | null }
  | {
      readonly kind: 'due';
      readonly fen: number;
      readonly basis: DuesBasis;
      /** By the rule; null if the rule of that month is not known. */
      readonly reckoned: MonthlyDues | null;
    };

/**
 * 应交党费 of a month. It is owed where the member was on the roster on the first day of the
 * month, so that of a month with a move exactly one branch asks it; and for the month of the
 * 支部大会 that accepted the member.
 *
 * @see 党费规定 (2008) Art 8.
 */
export function duesOfMonth(member: Member, month: DuesMonth, book?: RuleBook): DuesOfMonth {
  const firstDay = `${month}-01`;
  if (!isOnRoster(member, firstDay) && !isAdmittedIn(member, month, book)) {
    return { kind: 'outside' };
  }
  const basis = basisOn(member.duesBases, addDays(addMonths(firstDay, 1), -1));
  if (basis === null) return { kind: 'unknown' };
  const reckoned = monthlyDues(basis.category, basis.baseFen, firstDay, book);
  const isExact = reckoned !== null && reckoned.leastFen === reckoned.mostFen;
  const fen = basis.decidedFen ?? (isExact ? reckoned.leastFen : null);
  return fen === null ? { kind: 'open', basis, reckoned } : { kind: 'due', fen, basis, reckoned };
}

/** The basis that holds on a day: the one that began last; null if none has begun. */
export function basisOn(bases: readonly DuesBasis[], date: LocalDate): DuesBasis | null {
  const begun = bases.filter(({ from }) => from <= date);
  return begun.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null;
}

function isOnRoster(member: Member, date: LocalDate): boolean {
  const { belongs, standing } = standingOn(member, date);
  return belongs && standing !== null;
}

function isAdmittedIn(member: Member, month: DuesMonth, book: RuleBook | undefined): boolean {
  const { joinedOn } = member;
  if (joinedOn?.slice(0, 7) !== month) return false;
  return isOnRoster(member, joinedOn) && findProvision('dues-first-month', joinedOn, book) !== null;
}
