import type { Setting } from '../setting';
import { keepPairs, toStrip, type Strip } from '../strip';

import { across } from './cell-grid';
import { INNER_RULE_PT } from './type-scale';

/** About 10 mm from rule to rule, room for a hand that writes large. */
const LEAST_LEADING_PT = 28;
/** The rule lies so far above the bottom of its line. */
const RULE_RAISE_PT = 4;

/** Ruled lines over the whole width to write on, as many as asked for, over pages if need be. */
export function layOutWritingLines({ measures }: Setting, lineCount: number): readonly Strip[] {
  const { bodyLeadingPt, contentWidthPt } = measures;
  const heightPt = Math.max(LEAST_LEADING_PT, bodyLeadingPt);
  const rule = across(0, contentWidthPt, heightPt - RULE_RAISE_PT, INNER_RULE_PT);
  return keepPairs(Array.from({ length: lineCount }, () => toStrip(heightPt, [rule])));
}
