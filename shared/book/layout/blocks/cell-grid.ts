import type { LineMark, Mark } from '../page-list';
import type { Setting } from '../setting';
import { keepPairs, toStrip, type Strip } from '../strip';
import { placeLine } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** Room between a cell's rule and its text, at the sides and above and below. */
export const CELL_SIDE_PT = 6;
export const CELL_TOP_PT = 4;
/** Label of rows that continue on another page, as 缺席人员（续）. */
export function toContinuedLabel(text: string): string {
  return `${text}（续）`;
}

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
export function frameRule({ measures }: Setting, y: number): LineMark {
  const half = FRAME_RULE_PT / 2;
  return across(-half, measures.contentWidthPt + half, y, FRAME_RULE_PT);
}

function uprights(setting: Setting, cells: readonly Cell[], heightPt: number): readonly Mark[] {
  const inner = cells
    .filter((cell) => cell.leftPt > 0)
    .map((cell) => upright(cell.leftPt, 0, heightPt, INNER_RULE_PT));
  return [
    upright(0, 0, heightPt, FRAME_RULE_PT),
    ...inner,
    upright(setting.measures.contentWidthPt, 0, heightPt, FRAME_RULE_PT),
  ];
}

/** Adds a mark set that closes and opens the frame where a page ends within it. */
export function toFrameStrip(
  setting: Setting,
  heightPt: number,
  marks: readonly Mark[],
  rest: Partial<Strip> = {},
): Strip {
  return toStrip(heightPt, marks, {
    ...rest,
    atTop: [frameRule(setting, 0), ...(rest.atTop ?? [])],
    atBottom: [frameRule(setting, heightPt), ...(rest.atBottom ?? [])],
  });
}

/** A row with more lines than this may be cut at the end of a page. */
const MOST_LINES_KEPT = 8;

function ruleUnder(setting: Setting, row: RowShape, y: number): Mark {
  return across(row.ruleFromPt, setting.measures.contentWidthPt, y, INNER_RULE_PT);
}

/** A whole row in one strip: each cell's lines in the middle of the row, cell after cell. */
function toWholeRow(setting: Setting, row: RowShape, count: number, baselinePt: number): Strip {
  const heightPt = 2 * CELL_TOP_PT + count * row.leadingPt;
  const lines = row.cells.flatMap((cell) => {
    const top = CELL_TOP_PT + ((count - cell.lines.length) * row.leadingPt) / 2;
    return cell.lines.flatMap((line, index) =>
      placeLine(line, cell.leftPt + CELL_SIDE_PT, top + index * row.leadingPt + baselinePt),
    );
  });
  return toFrameStrip(setting, heightPt, [
    ...uprights(setting, row.cells, heightPt),
    ...lines,
    ruleUnder(setting, row, heightPt),
  ]);
}

/** A high row cut into one strip a line, all cells beginning at its top. */
function toCutRow(
  setting: Setting,
  row: RowShape,
  count: number,
  baselinePt: number,
): readonly Strip[] {
  return Array.from({ length: count }, (_, index) => {
    const topPt = index === 0 ? CELL_TOP_PT : 0;
    const isLast = index === count - 1;
    const heightPt = topPt + row.leadingPt + (isLast ? CELL_TOP_PT : 0);
    const lines = row.cells.flatMap((cell) => {
      const line = cell.lines[index];
      return line ? placeLine(line, cell.leftPt + CELL_SIDE_PT, topPt + baselinePt) : [];
    });
    const rule = isLast ? [ruleUnder(setting, row, heightPt)] : [];
    return toFrameStrip(setting, heightPt, [
      ...uprights(setting, row.cells, heightPt),
      ...lines,
      ...rule,
    ]);
  });
}

/**
 * A row of a form: in one piece, or cut line by line where it is very high, so that even a row
 * higher than a page finds room.
 */
export function toRowStrips(setting: Setting, row: RowShape, baselinePt: number): readonly Strip[] {
  const count = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
  return count <= MOST_LINES_KEPT
    ? [toWholeRow(setting, row, count, baselinePt)]
    : keepPairs(toCutRow(setting, row, count, baselinePt));
}
