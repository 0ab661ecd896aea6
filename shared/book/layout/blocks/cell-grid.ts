import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { LineMark, Mark } from '../page-list';
import { keepPairs, toStrip, type Strip } from '../strip';
import { placeLine } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** Width of the column of labels at the left of a form. */
export const LABEL_WIDTH_PT = 76;
/** Room between a cell's rule and its text, at the sides and above and below. */
export const CELL_SIDE_PT = 6;
export const CELL_TOP_PT = 4;
/** Label of rows that continue on another page. */
export const CONTINUED_LABEL = '（续）';

/** A cell's lines with the place of its frame in the row. */
export interface Cell {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly lines: readonly SetLine[];
}

/** How a row of cells is set. */
export interface RowShape {
  readonly cells: readonly Cell[];
  readonly leadingPt: number;
  readonly sizePt: number;
  /** Rule under the row over its whole width, or only right of the labels. */
  readonly ruleFromPt: number;
}

/** A horizontal rule. */
export function across(x1: number, x2: number, y: number, widthPt: number): LineMark {
  return { kind: 'line', x1, y1: y, x2, y2: y, widthPt };
}

/** A vertical rule. */
export function upright(x: number, y1: number, y2: number, widthPt: number): LineMark {
  return { kind: 'line', x1: x, y1, x2: x, y2, widthPt };
}

/** The frame's top or bottom rule, over the whole width. */
export function frameRule(y: number): LineMark {
  return across(-FRAME_RULE_PT / 2, CONTENT_WIDTH_PT + FRAME_RULE_PT / 2, y, FRAME_RULE_PT);
}

function uprights(cells: readonly Cell[], heightPt: number): readonly Mark[] {
  const inner = cells
    .filter((cell) => cell.leftPt > 0)
    .map((cell) => upright(cell.leftPt, 0, heightPt, INNER_RULE_PT));
  return [
    upright(0, 0, heightPt, FRAME_RULE_PT),
    ...inner,
    upright(CONTENT_WIDTH_PT, 0, heightPt, FRAME_RULE_PT),
  ];
}

/** Adds a mark set that closes and opens the frame where a page ends within it. */
export function toFrameStrip(
  heightPt: number,
  marks: readonly Mark[],
  rest: Partial<Strip> = {},
): Strip {
  return toStrip(heightPt, marks, {
    ...rest,
    atTop: [frameRule(0), ...(rest.atTop ?? [])],
    atBottom: [frameRule(heightPt), ...(rest.atBottom ?? [])],
  });
}

/**
 * A row of a form as strips, one for each line of its highest cell, so that even a row higher
 * than a page can break; cells lower than the row stand in its middle.
 */
export function toRowStrips(row: RowShape, baselinePt: number): readonly Strip[] {
  const count = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
  const strips = Array.from({ length: count }, (_, index) => {
    const isFirst = index === 0;
    const isLast = index === count - 1;
    const topPt = isFirst ? CELL_TOP_PT : 0;
    const heightPt = topPt + row.leadingPt + (isLast ? CELL_TOP_PT : 0);
    const marks: Mark[] = [...uprights(row.cells, heightPt)];
    for (const cell of row.cells) {
      const skipped = (count - cell.lines.length) / 2;
      const lineIndex = index - Math.floor(skipped);
      const shiftPt = (skipped - Math.floor(skipped)) * row.leadingPt;
      const line = cell.lines[lineIndex];
      if (line)
        marks.push(...placeLine(line, cell.leftPt + CELL_SIDE_PT, topPt + baselinePt + shiftPt));
    }
    if (isLast) marks.push(across(row.ruleFromPt, CONTENT_WIDTH_PT, heightPt, INNER_RULE_PT));
    return toFrameStrip(heightPt, marks);
  });
  return keepPairs(strips);
}
