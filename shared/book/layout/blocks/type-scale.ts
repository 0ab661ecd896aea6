import type { Setting } from '../setting';
import type { Span } from '../text/to-glyphs';

/** Thickness of rules in points. */
export const FRAME_RULE_PT = 0.8;
export const INNER_RULE_PT = 0.35;

/** Distance of the baseline from the top of a line: the characters' boxes stand in its middle. */
export function baselineIn(leadingPt: number, sizePt: number): number {
  return (leadingPt - sizePt) / 2 + 0.88 * sizePt;
}

/** A text in a role of the type scale; the setting says at which size. */
type ToSpan = (setting: Setting, text: string) => Span;

export const body: ToSpan = ({ measures }, text) => ({
  text,
  style: 'serif',
  sizePt: measures.bodySizePt,
});
export const strong: ToSpan = ({ measures }, text) => ({
  text,
  style: 'sans-bold',
  sizePt: measures.bodySizePt,
});
export const label: ToSpan = ({ measures }, text) => ({
  text,
  style: 'sans',
  sizePt: measures.labelSizePt,
});
export const value: ToSpan = ({ measures }, text) => ({
  text,
  style: 'kai',
  sizePt: measures.valueSizePt,
});
export const note: ToSpan = ({ measures }, text) => ({
  text,
  style: 'serif',
  sizePt: measures.noteSizePt,
});
export const small: ToSpan = ({ measures }, text) => ({
  text,
  style: 'serif',
  sizePt: measures.smallSizePt,
});
