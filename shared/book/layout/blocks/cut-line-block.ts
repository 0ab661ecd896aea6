import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';

import { across } from './cell-grid';
import { INNER_RULE_PT } from './type-scale';

/** Room above and below the line, so that a crooked cut hits nothing. */
const HEIGHT_PT = 36;
const DASH_PT = 6;
const GAP_PT = 4;

/** A dashed rule over the whole width of the text, to cut along. */
export function layOutCutLine({ measures }: Setting): readonly Strip[] {
  const count = Math.floor((measures.contentWidthPt + GAP_PT) / (DASH_PT + GAP_PT));
  const marks = Array.from({ length: count }, (_, index) => {
    const x = index * (DASH_PT + GAP_PT);
    return across(x, x + DASH_PT, HEIGHT_PT / 2, INNER_RULE_PT);
  });
  return [toStrip(HEIGHT_PT, marks)];
}
