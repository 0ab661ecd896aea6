import { addMonths, fullMonthsBetween } from '../domain/months';
import type { LocalDate } from '../domain/schema';

import { formatYuan } from './monthly-dues';
import { numberOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** A month as `YYYY-MM`. */
export type DuesMonth = string;

/**
 * The months for which dues are owed between two days, both months included.
 *
 * @param from - For a new member the day of the 支部大会 that accepted him; its month is owed.
 */
export function duesMonths(from: LocalDate, to: LocalDate): readonly DuesMonth[] {
  const first = `${from.slice(0, 7)}-01`;
  if (to < first) return [];
  const count = fullMonthsBetween(first, `${to.slice(0, 7)}-01`) + 1;
  return Array.from({ length: count }, (_, index) => addMonths(first, index).slice(0, 7));
}

/**
 * The first month for which a new member owes dues: that of the 支部大会.
 *
 * @param admittedOn - The day of that meeting.
 * @returns null if the rule of that day is not known.
 * @see 党费规定 (2008) Art 8.
 */
export function firstDuesMonth(
  admittedOn: LocalDate,
  book?: RuleBook,
): { readonly month: DuesMonth; readonly provision: Provision } | null {
  const provision = findProvision('dues-first-month', admittedOn, book);
  return provision === null ? null : { month: admittedOn.slice(0, 7), provision };
}

/** One payment, as far as it is judged. */
export interface DuesPayment {
  /** Months that it pays for. */
  readonly months: readonly DuesMonth[];
  readonly paidOn: LocalDate;
  readonly paidFen: number;
  /** What the months together ask for, in fen. */
  readonly dueFen: number;
  /** The superior's approval to pay less or nothing is on file. */
  readonly isReductionApproved: boolean;
}

/**
 * Says what is worth a look about a payment: less than due without approval, months paid for
 * later than the rule allows, a voluntary sum that counts as 大额党费.
 *
 * @see 党费规定 (2008) Art 11 and 12.
 */
export function judgePayment(payment: DuesPayment, book?: RuleBook): readonly Remark[] {
  const { paidOn, paidFen, dueFen, months, isReductionApproved } = payment;
  const rule = (id: string) => findProvision(id, paidOn, book);
  const [large, back] = [rule('dues-large'), rule('dues-back-payment')];
  const extraFen = paidFen - dueFen;
  const late = months.filter((month) => isTooLate(month, paidOn, back?.parameters['months']));
  return [
    ...remarkIf(
      extraFen < 0 && !isReductionApproved,
      rule('dues-reduction'),
      `应交${formatYuan(dueFen)}，实交${formatYuan(paidFen)}，少交${formatYuan(-extraFen)}，没有少交、免交的审批。`,
    ),
    ...remarkIf(
      late.length > 0,
      back,
      `${late.map(formatMonth).join('、')}的党费在${paidOn.slice(0, 4)}年${Number(paidOn.slice(5, 7))}月补交，超过了${back?.parameters['months'] ?? 0}个月，请与上级联系。`,
    ),
    ...remarkIf(
      large !== null && extraFen >= numberOf(large, 'leastYuan') * 100,
      large,
      `自愿多交${formatYuan(extraFen)}，按大额党费办理，请与上级联系。`,
    ),
  ];
}

/** A month may be paid for until so many months after it has ended. */
function isTooLate(month: DuesMonth, paidOn: LocalDate, months: number | undefined): boolean {
  if (months === undefined) return false;
  return paidOn >= addMonths(`${month}-01`, months + 1);
}

function formatMonth(month: DuesMonth): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}
