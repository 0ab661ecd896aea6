import type { Block, TableColumn } from '../../model/book-model';
import type { Setting } from '../setting';
import { keepPairsOfRows, type Strip } from '../strip';
import { setText, toFittingSpan } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import { alignIn, CELL_SIDE_PT, toContinuedLabel, toRowStrips, type Cell } from './cell-grid';
import { label, value } from './type-scale';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** Line height of rows to sign in: one line with the room above and below is about 10 mm high. */
const WRITING_LEADING_PT = 20;
/** Rows to sign in are all as high as the highest of them; one of more lines is not counted. */
const MOST_LINES_TO_FILL_IN = 3;
/** Cells of a table over the whole width that are no wider set their text down to fit a line. */
const WIDEST_FITTED_PT = 80;

interface CellLook {
  readonly isHead: boolean;
  readonly widestFitted: number;
  readonly align?: TableColumn['align'];
}

function toCell(
  setting: Setting,
  span: Span,
  leftPt: number,
  widthPt: number,
  look: CellLook,
): Cell {
  const { isHead, widestFitted } = look;
  const roomPt = widthPt - 2 * CELL_SIDE_PT;
  const align = isHead ? 'center' : (look.align ?? alignIn(setting, roomPt));
  // In a wide cell text of one size is calmer than a saved line; a name in a narrow one must fit.
  const { valueLeadingPt: uprightLeadingPt } = setting.measures;
  const fitting =
    widthPt > widestFitted ? span : toFittingSpan(setting.fonts, span, roomPt, uprightLeadingPt);
  const lines = setText(setting.fonts, [fitting], { widthPt: roomPt, align, uprightLeadingPt });
  return { leftPt, widthPt, lines, isHead };
}

interface RowText {
  readonly table: TableBlock;
  readonly label: string;
  readonly texts: readonly string[];
  readonly isHead: boolean;
  readonly isLast: boolean;
}

function toCells(setting: Setting, row: RowText, labelWidthPt: number): readonly Cell[] {
  const { columns, look } = row.table;
  const { isHead } = row;
  const widestFitted = look === 'whole-width' ? WIDEST_FITTED_PT : setting.measures.contentWidthPt;
  let left = labelWidthPt;
  const cells = columns.map((column, index) => {
    const width = column.share * (setting.measures.contentWidthPt - labelWidthPt);
    const text = row.texts[index] ?? '';
    const span = isHead ? label(setting, text) : value(setting, text);
    const { align } = column;
    const cell = toCell(setting, span, left, width, { isHead, widestFitted, align });
    left += width;
    return cell;
  });
  if (labelWidthPt === 0) return cells;
  const first = { isHead: true, widestFitted: setting.measures.contentWidthPt };
  return [toCell(setting, label(setting, row.label), 0, labelWidthPt, first), ...cells];
}

const toLabelWidth = ({ measures }: Setting, { look }: TableBlock) =>
  look === undefined ? measures.labelWidthPt : 0;

/** Lines of the highest row to fill in by hand, so that all of them get its height. */
function countLines(setting: Setting, rows: readonly RowText[]): number {
  const counts = rows.map((row) =>
    Math.max(1, ...toCells(setting, row, 0).map(({ lines }) => lines.length)),
  );
  return Math.max(1, ...counts.filter((count) => count <= MOST_LINES_TO_FILL_IN));
}

function toStrips(setting: Setting, row: RowText, leastLines = 1): readonly Strip[] {
  const { valueLeadingPt, valueSizePt } = setting.measures;
  const labelWidthPt = toLabelWidth(setting, row.table);
  const isToFillIn = row.table.look === 'to-fill-in' && !row.isHead;
  // Two lines of type are high enough to sign beside.
  const isLow = isToFillIn && leastLines < 2;
  return toRowStrips(setting, {
    cells: toCells(setting, row, labelWidthPt),
    leadingPt: isLow ? WRITING_LEADING_PT : valueLeadingPt,
    sizePt: valueSizePt,
    ruleFromPt: row.isLast ? 0 : labelWidthPt,
    leastLines,
  });
}

/**
 * A small table beside its label, or one over the whole width. Its head is repeated where the page
 * turns, and stays with the first rows.
 */
export function layOutTable(setting: Setting, table: TableBlock): readonly Strip[] {
  const { rows } = table;
  const titles = table.columns.map((column) => column.title);
  const toHead = (text: string) =>
    toStrips(setting, {
      table,
      label: text,
      texts: titles,
      isHead: true,
      isLast: rows.length === 0,
    }).map((strip) => ({ ...strip, keepsWithNext: true }));
  const continued = toHead(toContinuedLabel(table.label)).map((strip, index) =>
    index === 0 ? { ...strip, marks: [...strip.marks, ...strip.atTop] } : strip,
  );
  const rowTexts = rows.map((texts, index) => ({
    table,
    label: '',
    texts,
    isHead: false,
    isLast: index === rows.length - 1,
  }));
  const leastLines = table.look === 'to-fill-in' ? countLines(setting, rowTexts) : 1;
  const strips = rowTexts.map((row) => toStrips(setting, row, leastLines));
  const kept = keepPairsOfRows(strips);
  return [...toHead(table.label), ...kept.map((strip) => ({ ...strip, heads: continued }))];
}
