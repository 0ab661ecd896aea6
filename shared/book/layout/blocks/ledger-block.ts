import type { LedgerCell, LedgerColumn } from '../../model/book-model';
import type { Mark } from '../page-list';
import { toRounded } from '../rounding';
import type { Setting } from '../setting';
import type { Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { across, toFrameStrip, upright } from './cell-grid';
import { baselineIn, FRAME_RULE_PT, INNER_RULE_PT } from './type-scale';

/** 小五, and 六号 where many columns share the width. */
const SIZE_PT = 9;
const SMALL_SIZE_PT = 7.5;
const MOST_COLUMNS_IN_FULL_SIZE = 12;
const SIDE_PT = 3;
const TOP_PT = 3;
/** Height of a bar, and the room between it and the number after it. */
const BAR_HEIGHT_PT = 5;
const BAR_GAP_PT = 3;
/** Room for 100.0% behind a bar. */
const BAR_NUMBER_PT = 30;

interface Place {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** How all cells of a ledger are set. */
interface LedgerShape {
  readonly setting: Setting;
  readonly columns: readonly LedgerColumn[];
  readonly places: readonly Place[];
  readonly sizePt: number;
  readonly leadingPt: number;
}

/**
 * A table of figures over the whole width of the text. Its head stays with the first rows and is
 * repeated where the page turns.
 */
export function layOutLedger(
  setting: Setting,
  columns: readonly LedgerColumn[],
  rows: readonly (readonly LedgerCell[])[],
): readonly Strip[] {
  const sizePt = columns.length > MOST_COLUMNS_IN_FULL_SIZE ? SMALL_SIZE_PT : SIZE_PT;
  const places = toPlaces(setting, columns);
  const shape = { setting, columns, places, sizePt, leadingPt: sizePt + 4 };
  const head = { ...toHead(shape), keepsWithNext: rows.length > 0 };
  const strips = rows.map((row) => toRow(shape, row));
  return [
    head,
    ...strips.map((strip, index) => ({
      ...strip,
      heads: [{ ...head, marks: [...head.marks, ...head.atTop] }],
      // No page shows one row alone, or a heading without a row.
      keepsWithNext:
        index < rows.length - 1 &&
        (strip.keepsWithNext || index === 0 || index === rows.length - 2),
    })),
  ];
}

function toPlaces({ measures }: Setting, columns: readonly LedgerColumn[]): readonly Place[] {
  let leftPt = 0;
  return columns.map(({ share }) => {
    const place = { leftPt, widthPt: share * measures.contentWidthPt };
    leftPt += place.widthPt;
    return place;
  });
}

interface CellLines extends Place {
  readonly lines: readonly SetLine[];
  readonly bar: number | null;
}

function toHead(shape: LedgerShape): Strip {
  const { columns, places } = shape;
  const cells = columns.map(({ title }, index) =>
    toCell(shape, places[index], { text: title }, 'center', 'sans'),
  );
  return toStripOf(shape, cells);
}

/** A heading within the table takes the whole width. */
function toPartHead(shape: LedgerShape, cell: LedgerCell): Strip {
  const whole = { leftPt: 0, widthPt: shape.setting.measures.contentWidthPt };
  const strip = toStripOf(shape, [toCell(shape, whole, cell, 'start', 'sans')]);
  return { ...strip, keepsWithNext: true };
}

function toRow(shape: LedgerShape, row: readonly LedgerCell[]): Strip {
  const { columns, places } = shape;
  const [first] = row;
  if (first !== undefined && row.length === 1 && columns.length > 1) {
    return toPartHead(shape, first);
  }
  const cells = columns.map((column, index) => {
    const cell = row[index] ?? { text: '' };
    return toCell(shape, places[index], cell, column.align, 'serif');
  });
  return toStripOf(shape, cells);
}

function toCell(
  { setting, sizePt }: LedgerShape,
  place: Place = { leftPt: 0, widthPt: 0 },
  cell: LedgerCell,
  align: 'start' | 'end' | 'center',
  style: 'sans' | 'serif',
): CellLines {
  const widthPt = place.widthPt - 2 * SIDE_PT;
  const lines = setText(setting.fonts, [{ text: cell.text, style, sizePt }], { widthPt, align });
  return { ...place, lines, bar: cell.bar ?? null };
}

function toStripOf(
  { setting, sizePt, leadingPt }: LedgerShape,
  cells: readonly CellLines[],
): Strip {
  const { contentWidthPt } = setting.measures;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const heightPt = 2 * TOP_PT + count * leadingPt;
  const baseline = baselineIn(leadingPt, sizePt);
  const marks = cells.flatMap((cell): readonly Mark[] => {
    const top = TOP_PT + ((count - cell.lines.length) * leadingPt) / 2;
    const lines = cell.lines.flatMap((line, index) =>
      placeLine(line, cell.leftPt + SIDE_PT, top + index * leadingPt + baseline),
    );
    return [...lines, ...toBarMarks(cell, heightPt)];
  });
  return toFrameStrip(setting, heightPt, [
    ...cells.map(({ leftPt }, index) =>
      upright(leftPt, 0, heightPt, index === 0 ? FRAME_RULE_PT : INNER_RULE_PT),
    ),
    upright(contentWidthPt, 0, heightPt, FRAME_RULE_PT),
    ...marks,
    across(0, contentWidthPt, heightPt, INNER_RULE_PT),
  ]);
}

/** A bar from the cell's left end; a bar of nothing is not drawn. */
function toBarMarks({ leftPt, widthPt, bar }: CellLines, heightPt: number): readonly Mark[] {
  const room = widthPt - 2 * SIDE_PT - BAR_GAP_PT - BAR_NUMBER_PT;
  if (bar === null || bar <= 0 || room <= 0) return [];
  const y = (heightPt - BAR_HEIGHT_PT) / 2;
  return [
    { kind: 'rect', x: leftPt + SIDE_PT, y, width: toRounded(room * bar), height: BAR_HEIGHT_PT },
  ];
}
