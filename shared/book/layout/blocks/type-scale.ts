import type { Span } from '../text/to-glyphs';
import { BODY_SIZE_PT } from '../page-geometry';

/** Sizes of type in points, after the Chinese sizes: 小二, 四号, 小四, 五号, 小五, 六号. */
export const TITLE_SIZE_PT = 20;
export const SUBTITLE_SIZE_PT = 12;
export const HEADING_SIZE_PT = 14;
const LABEL_SIZE_PT = 10.5;
export const VALUE_SIZE_PT = 11;
export const NOTE_SIZE_PT = 9;
const SMALL_SIZE_PT = 8;

/** From baseline to baseline of running text: 1.75 times its size. */
export const BODY_LEADING_PT = 21;
export const VALUE_LEADING_PT = 16;

/** Thickness of rules in points. */
export const FRAME_RULE_PT = 0.8;
export const INNER_RULE_PT = 0.35;

/** Distance of the baseline from the top of a line: the characters' boxes stand in its middle. */
export function baselineIn(leadingPt: number, sizePt: number): number {
  return (leadingPt - sizePt) / 2 + 0.88 * sizePt;
}

export const body = (text: string): Span => ({ text, style: 'serif', sizePt: BODY_SIZE_PT });
export const strong = (text: string): Span => ({ text, style: 'sans-bold', sizePt: BODY_SIZE_PT });
export const label = (text: string): Span => ({ text, style: 'sans', sizePt: LABEL_SIZE_PT });
export const value = (text: string): Span => ({ text, style: 'kai', sizePt: VALUE_SIZE_PT });
export const note = (text: string): Span => ({ text, style: 'serif', sizePt: NOTE_SIZE_PT });
export const small = (text: string): Span => ({ text, style: 'serif', sizePt: SMALL_SIZE_PT });
