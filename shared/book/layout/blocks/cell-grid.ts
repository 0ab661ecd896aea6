import type { LineMark, Mark } from '../page-list';
import type { BodyMark } from '../page-slot';
import type { Setting } from '../setting';
import { keepEnds, toStrip, type Strip } from '../strip';
import { withTag } from '../tags';
import { placeLine } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { baselineIn, FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** Room between a cell's rule and its text, at the sides and above and below. */
export const CELL_SIDE_PT = 6;
export const CELL_TOP_PT = 4;
/** Label of rows that continue on another page, as 缺席人员（续）. */
export function toContinuedLabel(text: string): string {
  return `${text}（续）`;
}

/** Cells with room for so many characters are justified; in narrower ones holes would gape. */
const LEAST_JUSTIFIED = 16;

/** How text that was filled in stands in a cell with a room of this width. */
export function alignIn({ measures }: Setting, roomPt: number): 'justify' | 'start' {
  return roomPt >= LEAST_JUSTIFIED * measures.valueSizePt ? 'justify' : 'start';
}

/** A cell's lines with the place of its frame in the row. */
export interface Cell {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly lines: readonly SetLine[];
  /** Names its column or its row. */
  readonly isHead?: boolean;
  /** Drawn at the top of the cell where its row goes on over the page, as 主题（续）. */
  readonly continued?: readonly SetLine[];
  /** Drawn besides the lines, at the row's height. */
  readonly extra?: (heightPt: number) => readonly BodyMark[];
}

/** How a row of cells is set. */
export interface RowShape {
  readonly cells: readonly Cell[];
  readonly leadingPt: number;
  readonly sizePt: number;
  /** Rule under the row over its whole width, or only right of the labels. */
  readonly ruleFromPt: number;
  /** Room beside the text, and above and below it; left out: that of a form. */
  readonly sidePt?: number;
  readonly topPt?: number;
  /** Rows that are filled in by hand are as high as so many lines at least. */
  readonly leastLines?: number;
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
  marks: readonly BodyMark[],
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

/** Lines of a cell one below the other. */
function stack(row: RowShape, cell: Cell, lines: readonly SetLine[], topPt: number) {
  const baselinePt = topPt + baselineIn(row.leadingPt, row.sizePt);
  return lines.flatMap((line, index) =>
    placeLine(line, cell.leftPt + (row.sidePt ?? CELL_SIDE_PT), baselinePt + index * row.leadingPt),
  );
}

const toTag = ({ isHead }: Cell, cell: number) =>
  ({ role: isHead ? 'head-cell' : 'cell', cell }) as const;

/** A whole row in one strip: each cell's lines in the middle of the row, cell after cell. */
function toWholeRow(setting: Setting, row: RowShape, count: number): Strip {
  const { topPt = CELL_TOP_PT, leadingPt } = row;
  const heightPt = 2 * topPt + count * leadingPt;
  const marks = row.cells.flatMap((cell, place) => {
    const top = topPt + ((count - cell.lines.length) * leadingPt) / 2;
    const lines = stack(row, cell, cell.lines, top);
    return withTag([...lines, ...(cell.extra?.(heightPt) ?? [])], toTag(cell, place));
  });
  return toFrameStrip(setting, heightPt, [
    ...uprights(setting, row.cells, heightPt),
    ...marks,
    ruleUnder(setting, row, heightPt),
  ]);
}

/** A high row cut into one strip a line, all cells beginning at its top. */
function toCutRow(setting: Setting, row: RowShape, count: number): readonly Strip[] {
  const { topPt: roomPt = CELL_TOP_PT, leadingPt } = row;
  return Array.from({ length: count }, (_, index) => {
    const topPt = index === 0 ? roomPt : 0;
    const isLast = index === count - 1;
    const heightPt = topPt + leadingPt + (isLast ? roomPt : 0);
    const lines = row.cells.flatMap((cell, place) =>
      withTag(stack(row, cell, cell.lines.slice(index, index + 1), topPt), toTag(cell, place)),
    );
    const continued = row.cells.flatMap((cell) => stack(row, cell, cell.continued ?? [], topPt));
    const extras = row.cells.flatMap((cell, place) =>
      index === 0 ? withTag(cell.extra?.(heightPt) ?? [], toTag(cell, place)) : [],
    );
    const rule = isLast ? [ruleUnder(setting, row, heightPt)] : [];
    const marks = [...uprights(setting, row.cells, heightPt), ...lines, ...extras, ...rule];
    return toFrameStrip(setting, heightPt, marks, { atTop: index === 0 ? [] : continued });
  });
}

/** Lines that must not be parted at the ends of a cut row: two, or all of a label. */
function toKeptLines({ cells }: RowShape): { readonly atStart: number; readonly atEnd: number } {
  const labels = cells.filter(({ continued }) => continued !== undefined);
  return {
    atStart: Math.max(2, ...labels.map(({ lines }) => lines.length)),
    atEnd: Math.max(2, ...labels.map(({ continued }) => continued?.length ?? 0)),
  };
}

/** Whether a line of a cell and the one after it hold the same upright phrase. */
function isTied({ cells }: RowShape, index: number): boolean {
  return cells.some(({ lines }) =>
    lines.some(({ lineCount = 1 }, first) => first <= index && index < first + lineCount - 1),
  );
}

/**
 * A row of a form: in one piece, or cut line by line where it is very high, so that even a row
 * higher than a page finds room.
 */
export function toRowStrips(setting: Setting, row: RowShape): readonly Strip[] {
  const count = Math.max(1, row.leastLines ?? 1, ...row.cells.map(({ lines }) => lines.length));
  const strips =
    count <= MOST_LINES_KEPT
      ? [toWholeRow(setting, row, count)]
      : keepEnds(toCutRow(setting, row, count), toKeptLines(row));
  return strips.map((strip, index) => ({
    ...strip,
    ...(index === 0 ? { startsRow: true } : {}),
    keepsWithNext: strip.keepsWithNext || (strips.length > 1 && isTied(row, index)),
  }));
}
