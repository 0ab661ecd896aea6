import { numberOf, type Provision } from './provision';

/** A part of a whole in whole numbers, so that 4/5 of 15 is exactly 12. */
export interface Share {
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
  /** 超过: the part itself is not enough; otherwise 以上, and it is. */
  readonly isExclusive: boolean;
}

/** The share that a provision demands. */
export function shareOf(provision: Provision): Share {
  return {
    numerator: numberOf(provision, 'numerator'),
    denominator: numberOf(provision, 'denominator'),
    isExclusive: numberOf(provision, 'isExclusive') === 1,
  };
}

/** Whether so many of a base reach a share; whole numbers only, nothing is rounded. */
export function reachesShare(count: number, base: number, share: Share): boolean {
  const [part, whole] = [count * share.denominator, base * share.numerator];
  return share.isExclusive ? part > whole : part >= whole;
}

/** The least whole number that reaches a share of a base: 9 for above half of 16. */
export function leastOfShare(base: number, share: Share): number {
  const whole = base * share.numerator;
  return share.isExclusive
    ? Math.floor(whole / share.denominator) + 1
    : Math.ceil(whole / share.denominator);
}

/** A share in words, as 1/2 以上 or 超过 1/2. */
export function formatShare({ numerator, denominator, isExclusive }: Share): string {
  const part = numerator * 2 === denominator ? '半数' : `${numerator}/${denominator}`;
  return isExclusive ? `超过${part}` : `${part}以上`;
}
