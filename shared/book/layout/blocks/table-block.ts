import type { FontBook } from '../../fonts/font-metrics';
import type { TableColumn } from '../../model/book-model';
import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { Strip } from '../strip';
import { setText, toFittingSpan } from '../text/set-text';
import type { Span } from '../text/to-glyphs';

import {
  CELL_SIDE_PT,
  LABEL_WIDTH_PT,
  toContinuedLabel,
  toRowStrips,
  type Cell,
} from './cell-grid';
import { baselineIn, label, value, VALUE_LEADING_PT, VALUE_SIZE_PT } from './type-scale';

const tableWidthPt = CONTENT_WIDTH_PT - LABEL_WIDTH_PT;

function toCell(
  fonts: FontBook,
  span: Span,
  leftPt: number,
  widthPt: number,
  isHead: boolean,
): Cell {
  const align = isHead ? 'center' : 'start';
  const room = widthPt - 2 * CELL_SIDE_PT;
  return {
    leftPt,
    widthPt,
    lines: setText(fonts, [toFittingSpan(fonts, span, room)], { widthPt: room, align }),
  };
}

interface RowText {
  readonly label: string;
  readonly texts: readonly string[];
  readonly isHead: boolean;
  readonly isLast: boolean;
}

function toStrips(
  fonts: FontBook,
  columns: readonly TableColumn[],
  row: RowText,
): readonly Strip[] {
  let left = LABEL_WIDTH_PT;
  const cells = columns.map((column, index) => {
    const width = column.share * tableWidthPt;
    const text = row.texts[index] ?? '';
    const cell = toCell(fonts, row.isHead ? label(text) : value(text), left, width, row.isHead);
    left += width;
    return cell;
  });
  return toRowStrips(
    {
      cells: [toCell(fonts, label(row.label), 0, LABEL_WIDTH_PT, true), ...cells],
      leadingPt: VALUE_LEADING_PT,
      sizePt: VALUE_SIZE_PT,
      ruleFromPt: row.isLast ? 0 : LABEL_WIDTH_PT,
    },
    baselineIn(VALUE_LEADING_PT, VALUE_SIZE_PT),
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
 * A small table beside its label. Its head is repeated where the page turns, and stays with the
 * first rows.
 */
export function layOutTable(
  fonts: FontBook,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly Strip[] {
  const titles = columns.map((column) => column.title);
  const toHead = (text: string) =>
    toStrips(fonts, columns, {
      label: text,
      texts: titles,
      isHead: true,
      isLast: rows.length === 0,
    }).map((strip) => ({ ...strip, keepsWithNext: true }));
  const continued = toHead(toContinuedLabel(title)).map((strip, index) =>
    index === 0 ? { ...strip, marks: [...strip.marks, ...strip.atTop] } : strip,
  );
  const strips = rows.map((texts, index) =>
    toStrips(fonts, columns, {
      label: '',
      texts,
      isHead: false,
      isLast: index === rows.length - 1,
    }),
  );
  const kept = keepPairsOfRows(strips);
  return [...toHead(title), ...kept.map((strip) => ({ ...strip, heads: continued }))];
}
