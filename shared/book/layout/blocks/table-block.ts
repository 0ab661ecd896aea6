import type { Block } from '../../model/book-model';
import type { Setting } from '../setting';
import type { Strip } from '../strip';
import { setText, toFittingSpan } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import { CELL_SIDE_PT, toContinuedLabel, toRowStrips, type Cell } from './cell-grid';
import { baselineIn, label, value } from './type-scale';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** Row height for a signature written by hand: with the room above and below about 10 mm. */
const WRITING_LEADING_PT = 20;
/** Cells of a table over the whole width that are no wider set their text down to fit a line. */
const WIDEST_FITTED_PT = 80;

function toCell(
  setting: Setting,
  span: Span,
  leftPt: number,
  widthPt: number,
  { isHead, widestFitted }: { readonly isHead: boolean; readonly widestFitted: number },
): Cell {
  const align = isHead ? 'center' : 'start';
  const room = widthPt - 2 * CELL_SIDE_PT;
  // In a wide cell text of one size is calmer than a saved line; a name in a narrow one must fit.
  const fitting = widthPt > widestFitted ? span : toFittingSpan(setting.fonts, span, room);
  return {
    leftPt,
    widthPt,
    lines: setText(setting.fonts, [fitting], { widthPt: room, align }),
  };
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
    const cell = toCell(setting, span, left, width, { isHead, widestFitted });
    left += width;
    return cell;
  });
  if (labelWidthPt === 0) return cells;
  const first = { isHead: true, widestFitted: setting.measures.contentWidthPt };
  return [toCell(setting, label(setting, row.label), 0, labelWidthPt, first), ...cells];
}

function toStrips(setting: Setting, row: RowText): readonly Strip[] {
  const { look } = row.table;
  const labelWidthPt = look === undefined ? setting.measures.labelWidthPt : 0;
  const cells = toCells(setting, row, labelWidthPt);
  // A name of two lines is high enough to sign beside.
  const isLow = look === 'to-fill-in' && cells.every(({ lines }) => lines.length < 2);
  const leadingPt = isLow && !row.isHead ? WRITING_LEADING_PT : setting.measures.valueLeadingPt;
  return toRowStrips(
    setting,
    {
      cells,
      leadingPt,
      sizePt: setting.measures.valueSizePt,
      ruleFromPt: row.isLast ? 0 : labelWidthPt,
    },
    baselineIn(leadingPt, setting.measures.valueSizePt),
  );
}

/** No page shows one row alone: the first two rows and the last two stay together. */
function keepPairsOfRows(rows: readonly (readonly Strip[])[]): readonly Strip[] {
  return rows.flatMap((strips, row) => {
    const keeps = row < rows.length - 1 && (row === 0 || row === rows.length - 2);
    if (!keeps) return strips;
    return strips.map((strip, index) =>
      index === strips.length - 1 ? { ...strip, keepsWithNext: true } : strip,
    );
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
  const strips = rows.map((texts, index) =>
    toStrips(setting, {
      table,
      label: '',
      texts,
      isHead: false,
      isLast: index === rows.length - 1,
    }),
  );
  const kept = keepPairsOfRows(strips);
  return [...toHead(table.label), ...kept.map((strip) => ({ ...strip, heads: continued }))];
}
