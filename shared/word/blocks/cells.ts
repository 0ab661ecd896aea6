import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
  type ParagraphChild,
} from 'docx';

import { FRAME_RULE_PT, INNER_RULE_PT } from '../../book/layout/blocks/type-scale';

import { labelLook, valueLook, type WordSetting } from '../word-setting';
import { toRun, toTwips } from '../word-text';

/** Room inside a cell, in points. */
const CELL_SIDE_PT = 5;
const CELL_TOP_PT = 4;

/** Rules are given in eighths of a point. */
const toRule = (points: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.max(2, Math.round(points * 8)),
  color: 'auto',
});

const frame = {
  top: toRule(FRAME_RULE_PT),
  bottom: toRule(FRAME_RULE_PT),
  left: toRule(FRAME_RULE_PT),
  right: toRule(FRAME_RULE_PT),
  insideHorizontal: toRule(INNER_RULE_PT),
  insideVertical: toRule(INNER_RULE_PT),
};

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
};

/** Lines of a cell stand at an exact distance, as on the page; a picture would be cut by it. */
export function toCellLine(
  { measures }: WordSetting,
  children: readonly ParagraphChild[],
  options: {
    readonly align?: 'center' | 'start' | 'end';
    readonly tabStopsPt?: readonly number[];
  } = {},
): Paragraph {
  return new Paragraph({
    alignment: alignments[options.align ?? 'start'],
    spacing: {
      line: toTwips(measures.valueLeadingPt),
      lineRule: LineRuleType.EXACT,
      before: 0,
      after: 0,
    },
    tabStops: (options.tabStopsPt ?? []).map((position) => ({
      type: 'left' as const,
      position: toTwips(position),
    })),
    children,
  });
}

/** A cell of a table; `widthPt` is repeated in each cell since WPS goes by it. */
export function toCell(
  widthPt: number,
  children: readonly Paragraph[],
  more: Partial<ITableCellOptions> = {},
): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...more,
    width: { size: toTwips(widthPt), type: WidthType.DXA },
    children,
  });
}

/** A printed label, in the middle of its cell. */
export function toLabelCell(
  setting: WordSetting,
  text: string,
  widthPt: number,
  more: Partial<ITableCellOptions> = {},
): TableCell {
  const line = toCellLine(setting, [toRun(text, labelLook(setting))], { align: 'center' });
  return toCell(widthPt, [line], more);
}

/** What was filled in, a line for each of its lines. */
export function toValueCell(
  setting: WordSetting,
  text: string,
  widthPt: number,
  more: Partial<ITableCellOptions> = {},
): TableCell {
  return toCell(widthPt, [toCellLine(setting, [toRun(text, valueLook(setting))])], more);
}

/** A row that stays on one page; `least` is its least height in points. */
export function toRow(
  cells: readonly TableCell[],
  { isHead = false, leastPt }: { readonly isHead?: boolean; readonly leastPt?: number } = {},
): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: true,
    tableHeader: isHead,
    ...(leastPt === undefined
      ? {}
      : { height: { value: toTwips(leastPt), rule: 'atLeast' as const } }),
  });
}

/** A ruled table of fixed columns over the text's width. */
export function toTable(
  rows: readonly TableRow[],
  widthsPt: readonly number[],
  borders: typeof frame | typeof noRules = frame,
): Table {
  return new Table({
    rows,
    borders,
    layout: TableLayoutType.FIXED,
    columnWidths: widthsPt.map(toTwips),
    width: { size: toTwips(widthsPt.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    margins: {
      top: toTwips(CELL_TOP_PT),
      bottom: toTwips(CELL_TOP_PT),
      left: toTwips(CELL_SIDE_PT),
      right: toTwips(CELL_SIDE_PT),
    },
    // The table's outer rule stands on the text's edge, not its text.
    indent: { size: 0, type: WidthType.DXA },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** For tables that only hold things side by side. */
export const noRules = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Without a paragraph between them Word makes one table of two, and repeats no head of the second. */
export function toTableGap(gapPt = 5): Paragraph {
  return new Paragraph({
    spacing: { line: toTwips(gapPt), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [],
  });
}
