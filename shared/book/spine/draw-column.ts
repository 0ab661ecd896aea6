import { MONGOLIAN_FONT, type TypeStyle } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import { baselineIn } from '../layout/blocks/type-scale';
import type { TypeMark } from '../layout/page-list';
import { toRounded, toRoundedDown } from '../layout/rounding';
import { measureText, placeLine, setText } from '../layout/text/set-text';

import type { VerticalUnit } from './vertical-text';

/** How a column is drawn; lengths in points. */
export interface ColumnLook {
  readonly style: TypeStyle;
  readonly sizePt: number;
  /** Middle of the column, and its top. */
  readonly centrePt: number;
  readonly topPt: number;
  /** Room added after each unit but the last. */
  readonly spacingPt: number;
}

/** How far Mongolian reaches to the right of its baseline more than to the left, in ems. */
const OFF_BASELINE_EM = 0.34;

function drawWord(unit: VerticalUnit, look: ColumnLook, topPt: number): TypeMark {
  return {
    kind: 'glyphs',
    font: MONGOLIAN_FONT,
    sizePt: look.sizePt,
    text: unit.text,
    x: toRounded(look.centrePt - OFF_BASELINE_EM * look.sizePt),
    y: toRounded(topPt),
    turn: 90,
    glyphs: unit.glyphs ?? [],
  };
}

/** Letters side by side are set down until they are no wider than a character. */
function toWidth(fonts: FontBook, unit: VerticalUnit, { style, sizePt }: ColumnLook): number {
  const widthPt = measureText(fonts, [{ text: unit.drawn, style, sizePt }]);
  return widthPt <= sizePt ? sizePt : toRoundedDown((sizePt * sizePt) / widthPt);
}

function drawUpright(
  fonts: FontBook,
  unit: VerticalUnit,
  look: ColumnLook,
  topPt: number,
): readonly TypeMark[] {
  const sizePt = toWidth(fonts, unit, look);
  const frame = { widthPt: 2 * look.sizePt, align: 'center' } as const;
  const [line] = setText(fonts, [{ text: unit.drawn, style: look.style, sizePt }], frame);
  if (!line) return [];
  const heightPt = unit.lengthEm * look.sizePt;
  const baseline = topPt + baselineIn(heightPt, sizePt);
  const marks = placeLine(line, look.centrePt - look.sizePt, baseline);
  if (unit.drawn === unit.text) return marks;
  return marks.map((mark) =>
    mark.kind === 'text' ? { ...mark, text: unit.text, drawn: unit.drawn } : mark,
  );
}

/** A column's marks, from its top downwards. */
export function drawColumn(
  fonts: FontBook,
  units: readonly VerticalUnit[],
  look: ColumnLook,
): readonly TypeMark[] {
  let topPt = look.topPt;
  return units.flatMap((unit) => {
    const at = topPt;
    topPt += unit.lengthEm * look.sizePt + look.spacingPt;
    return unit.glyphs ? [drawWord(unit, look, at)] : drawUpright(fonts, unit, look, at);
  });
}
