import type { DuesCategory } from '../domain/dues';
import type { LocalDate } from '../domain/schema';

import { numberOf, questionsOf, type Provision } from './provision';
import { findProvision, type RuleBook } from './provision-set';

/** 月应交党费. */
export interface MonthlyDues {
  /** Least and most amount in fen (分); equal where the rule leaves nothing open. */
  readonly leastFen: number;
  readonly mostFen: number;
  /** Rate in thousandths of the base; null for fixed amounts. */
  readonly perMille: number | null;
  /** The sum in words, as 3200元 × 1% = 32元. */
  readonly formula: string;
  readonly questions: readonly string[];
  readonly provisions: readonly Provision[];
}

/**
 * 党费 of one month by the rule of its day, exact in fen: the whole base at the rate of the
 * bracket in which it falls, half a fen rounded up.
 *
 * @param baseFen - 计算基数 in fen, a whole number from 0; not looked at for fixed amounts.
 * @param date - Any day of the month; the first is usual.
 * @returns null if the rule of that day is not known.
 * @see 党费规定 (2008) Art 1 to 6.
 */
export function monthlyDues(
  category: DuesCategory,
  baseFen: number,
  date: LocalDate,
  book?: RuleBook,
): MonthlyDues | null {
  const provision = findProvision(`dues-${category}`, date, book);
  if (provision === null) return null;
  if (category === 'farmer') {
    return toFixed(provision, numberOf(provision, 'leastFen'), numberOf(provision, 'mostFen'));
  }
  if (category === 'fixed') {
    return toFixed(provision, numberOf(provision, 'fen'), numberOf(provision, 'fen'));
  }
  // 年薪 and 不按月取得收入 have bases of their own and share the rates of wages.
  const rates = category === 'pension' ? provision : findProvision('dues-wage', date, book);
  const rounding = findProvision('dues-rounding', date, book);
  if (rates === null || rounding === null) return null;

  const perMille = perMilleOf(rates, baseFen);
  const fen = roundTo(baseFen * perMille, 1000 * numberOf(rounding, 'toFen'));
  const amountFen = fen * numberOf(rounding, 'toFen');
  const provisions = [
    ...new Set([provision, rates]),
    ...(amountFen * 1000 === baseFen * perMille ? [] : [rounding]),
  ];
  return {
    leastFen: amountFen,
    mostFen: amountFen,
    perMille,
    formula: `${formatYuan(baseFen)} × ${perMille / 10}% = ${formatYuan(amountFen)}`,
    questions: questionsOf(provisions),
    provisions,
  };
}

/** An amount of fen in yuan, as 32元 or 16.67元. */
export function formatYuan(fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  return rest === 0 ? `${yuan}元` : `${yuan}.${String(rest).padStart(2, '0').replace(/0$/, '')}元`;
}

const brackets = [
  ['firstLimitYuan', 'firstPerMille'],
  ['secondLimitYuan', 'secondPerMille'],
  ['thirdLimitYuan', 'thirdPerMille'],
] as const;

/** A limit itself belongs to the lower bracket (以下含本数). */
function perMilleOf(rates: Provision, baseFen: number): number {
  for (const [limit, rate] of brackets) {
    if (rates.parameters[limit] === undefined) break;
    if (baseFen <= numberOf(rates, limit) * 100) return numberOf(rates, rate);
  }
  return numberOf(rates, 'topPerMille');
}

/** `value` in units, whole, half a unit up; in whole numbers throughout. */
function roundTo(value: number, unit: number): number {
  return Math.floor((2 * value + unit) / (2 * unit));
}

function toFixed(provision: Provision, leastFen: number, mostFen: number): MonthlyDues {
  const amount =
    leastFen === mostFen ? formatYuan(leastFen) : `${formatYuan(leastFen)}至${formatYuan(mostFen)}`;
  return {
    leastFen,
    mostFen,
    perMille: null,
    formula: `每月${amount}`,
    questions: questionsOf([provision]),
    provisions: [provision],
  };
}
