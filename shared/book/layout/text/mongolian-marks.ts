import type { GlyphsMark } from '../page-list';
import { toRounded } from '../rounding';

import type { Glyph } from './glyph';
import type { UprightBox } from './upright-box';

/** Height of the middle of Chinese characters over the baseline, in ems. */
const MIDDLE = 0.38;

/** Letters that lie one after the other, as one mark; `y` is 0 at the baseline. */
export function toLyingMark(run: readonly Glyph[], x: number): GlyphsMark {
  return {
    kind: 'glyphs',
    font: run[0]?.font ?? 'mongolian',
    sizePt: run[0]?.sizePt ?? 0,
    text: run.map(({ character }) => character).join(''),
    x: toRounded(x),
    y: 0,
    turn: 0,
    glyphs: run.flatMap(({ shaped = [] }) => shaped),
  };
}

/** Upright columns beside characters of a size, their middle at the characters' middle. */
export function toStandingMarks(box: UprightBox, sizePt: number, x: number): readonly GlyphsMark[] {
  const top = -MIDDLE * sizePt - box.heightPt / 2;
  return box.marks.map((mark) => ({
    ...mark,
    x: toRounded(mark.x + x),
    y: toRounded(mark.y + top),
  }));
}
