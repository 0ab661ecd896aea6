import type { FontBook } from '../fonts/font-metrics';
import { toPoints } from '../layout/page-geometry';
import type { Mark } from '../layout/page-list';
import { toRounded } from '../layout/rounding';
import { placeLine, setText } from '../layout/text/set-text';

import type { Sheet } from './plan-sheets';

/** 折标: a bar on the fold of a signature's outer sheet, one step lower on each signature. */
const STEP_MARK_WIDTH_PT = toPoints(1.5);
const STEP_MARK_HEIGHT_PT = toPoints(5);
/** Where the first step lies, and how far down the steps go before they begin anew. */
const FIRST_STEP_PT = toPoints(40);
const STEPS_END_PT = toPoints(250);

const NAME_SIZE_PT = 5;
const NAME_WIDTH_PT = toPoints(30);
/** Baseline of a sheet's name above the lower edge: beside the fold, where it is not read. */
const NAME_ABOVE_EDGE_PT = toPoints(5);

function toStepMark(signature: number, foldPt: number): Mark {
  const steps = Math.floor((STEPS_END_PT - FIRST_STEP_PT) / STEP_MARK_HEIGHT_PT);
  return {
    kind: 'rect',
    x: toRounded(foldPt - STEP_MARK_WIDTH_PT / 2),
    y: toRounded(FIRST_STEP_PT + ((signature - 1) % steps) * STEP_MARK_HEIGHT_PT),
    width: toRounded(STEP_MARK_WIDTH_PT),
    height: toRounded(STEP_MARK_HEIGHT_PT),
  };
}

/**
 * Marks for who folds and gathers, on the outside of the fold: the name of each sheet, as 第2帖
 * 3/8 (third sheet from outside of eight), and on the outer sheet the bar whose steps make a
 * stair down the spine when all signatures lie in order.
 *
 * @param heightPt - Height of the sheet; the fold lies upright at `foldPt` from its left.
 */
export function toSheetMarks(
  fonts: FontBook,
  sheet: Sheet,
  { foldPt, heightPt }: { readonly foldPt: number; readonly heightPt: number },
): readonly Mark[] {
  const text = `第${sheet.signature}帖 ${sheet.sheet}/${sheet.sheetsInSignature}`;
  const lines = setText(fonts, [{ text, style: 'serif', sizePt: NAME_SIZE_PT }], {
    widthPt: NAME_WIDTH_PT,
    align: 'center',
  });
  return [
    ...lines.flatMap((line) =>
      placeLine(line, foldPt - NAME_WIDTH_PT / 2, heightPt - NAME_ABOVE_EDGE_PT),
    ),
    ...(sheet.sheet === 1 ? [toStepMark(sheet.signature, foldPt)] : []),
  ];
}
