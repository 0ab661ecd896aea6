import type { LedgerCell, LedgerColumn } from '../../model/book-model';
import type { Mark } from '../page-list';
import type { PageSlot } from '../page-slot';
import { toRounded } from '../rounding';
import type { Setting } from '../setting';
import type { Strip } from '../strip';
import { measureWords } from '../text/measure-words';
import { setText, toUprightRoom } from '../text/set-text';

import { toRowStrips, type Cell } from './cell-grid';
import { toNumberInsets, toPageInset } from './number-column';
import { baselineIn } from './type-scale';

/** 六号, where many columns share the width; no table of figures is set smaller. */
const SMALL_SIZE_PT = 7.5;
const MOST_COLUMNS_IN_FULL_SIZE = 12;
const SIDE_PT = 3;
const TOP_PT = 3;
const LEADING_OVER_SIZE_PT = 4;
/** Height of a bar, and the room between it and the number after it. */
const BAR_HEIGHT_PT = 5;
const BAR_GAP_PT = 3;
/** Room for 100.0% behind a bar. */
const BAR_NUMBER_PT = 30;

interface Place {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** Room that a text leaves free at the right end of its cell, in points. */
type ToInset = (text: string) => number;

/** How all cells of a ledger are set. */
interface LedgerShape {
  readonly setting: Setting;
  readonly columns: readonly LedgerColumn[];
  readonly places: readonly Place[];
  readonly insets: readonly ToInset[];
  readonly sizePt: number;
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
  const places = toPlaces(setting, columns);
  const sizePt = toSize(setting, places, rows);
  const insets = columns.map((column, index) =>
    toInset(setting, column, places[index], toColumn(rows, index, columns.length), sizePt),
  );
  const shape = { setting, columns, places, insets, sizePt };
  const head = keepTogether(toHead(shape), rows.length > 0);
  const heads = head.map((strip, index) =>
    index === 0 ? { ...strip, marks: [...strip.marks, ...strip.atTop] } : strip,
  );
  const laidOut = rows.map((row, index) => {
    const isPartHead = isHeadOfPart(columns, row);
    // No page shows one row alone, or a heading without a row.
    const isKept = isPartHead || index === 0 || index === rows.length - 2;
    const strips = isPartHead ? keepTogether(toPartHead(shape, row), true) : toRow(shape, row);
    return keepLast(strips, isKept && index < rows.length - 1);
  });
  return [...head, ...laidOut.flat().map((strip) => ({ ...strip, heads }))];
}

/**
 * One size for the whole table: set down by half points where a date or a number would be broken
 * otherwise. A word that no readable size would keep whole is broken, whatever the size.
 */
function toSize(
  { fonts, measures }: Setting,
  places: readonly Place[],
  rows: readonly (readonly LedgerCell[])[],
): number {
  if (places.length > MOST_COLUMNS_IN_FULL_SIZE) return SMALL_SIZE_PT;
  const sizePt = measures.ledgerSizePt;
  const sizes = rows.flatMap((row) =>
    row.flatMap(({ text }, index) => {
      const room = (places[index]?.widthPt ?? 0) - 2 * SIDE_PT;
      const upright = toUprightRoom(room, sizePt + LEADING_OVER_SIZE_PT);
      const words = measureWords(fonts, { text, style: 'serif', sizePt }, upright);
      return words.map((width) => Math.floor((2 * sizePt * room) / width) / 2);
    }),
  );
  return Math.min(sizePt, ...sizes.filter((size) => size >= SMALL_SIZE_PT));
}

const noInset: ToInset = () => 0;

/** Cells of a column; a heading within the table is in none. */
const toColumn = (rows: readonly (readonly LedgerCell[])[], index: number, count: number) =>
  rows.flatMap((row) => (row.length === 1 && count > 1 ? [] : (row[index] ?? [])));

/** Numbers stand in the middle of their column, but for those behind bars. */
function toInset(
  { fonts }: Setting,
  column: LedgerColumn,
  place: Place | undefined,
  cells: readonly LedgerCell[],
  sizePt: number,
): ToInset {
  if (column.align !== 'end' || !place || cells.some(({ bar }) => bar !== undefined)) {
    return noInset;
  }
  const toSpan = (text: string) => ({ text, style: 'serif', sizePt }) as const;
  const roomPt = place.widthPt - 2 * SIDE_PT;
  if (cells.some(({ pageOf }) => pageOf !== undefined)) {
    const insetPt = toPageInset(fonts, toSpan, roomPt);
    return () => insetPt;
  }
  const texts = cells.map(({ text }) => text);
  return toNumberInsets(fonts, texts, toSpan, roomPt);
}

const keepTogether = (strips: readonly Strip[], isKept: boolean): readonly Strip[] =>
  strips.map((strip) => ({ ...strip, keepsWithNext: isKept }));

const keepLast = (strips: readonly Strip[], isKept: boolean): readonly Strip[] =>
  strips.map((strip, index) =>
    index === strips.length - 1 ? { ...strip, keepsWithNext: isKept } : strip,
  );

function toPlaces({ measures }: Setting, columns: readonly LedgerColumn[]): readonly Place[] {
  let leftPt = 0;
  return columns.map(({ share }) => {
    const place = { leftPt, widthPt: share * measures.contentWidthPt };
    leftPt += place.widthPt;
    return place;
  });
}

const isHeadOfPart = (columns: readonly LedgerColumn[], row: readonly LedgerCell[]) =>
  row.length === 1 && columns.length > 1;

function toHead(shape: LedgerShape): readonly Strip[] {
  const cells = shape.columns.map(({ title }, index) =>
    toCell(shape, shape.places[index], { text: title }, 'center', 'sans'),
  );
  return toStrips(shape, cells);
}

/** A heading within the table takes the whole width. */
function toPartHead(shape: LedgerShape, row: readonly LedgerCell[]): readonly Strip[] {
  const whole = { leftPt: 0, widthPt: shape.setting.measures.contentWidthPt };
  return toStrips(
    shape,
    row.map((cell) => toCell(shape, whole, cell, 'start', 'sans')),
  );
}

function toRow(shape: LedgerShape, row: readonly LedgerCell[]): readonly Strip[] {
  const cells = shape.columns.map((column, index) => {
    const cell = row[index] ?? { text: '' };
    const insetPt = shape.insets[index]?.(cell.text) ?? 0;
    return toCell(shape, shape.places[index], cell, column.align, 'serif', insetPt);
  });
  return toStrips(shape, cells);
}

function toCell(
  { setting, sizePt }: LedgerShape,
  place: Place = { leftPt: 0, widthPt: 0 },
  cell: LedgerCell,
  align: 'start' | 'end' | 'center',
  style: 'sans' | 'serif',
  insetPt = 0,
): Cell {
  const widthPt = place.widthPt - 2 * SIDE_PT - insetPt;
  const lines = setText(setting.fonts, [{ text: cell.text, style, sizePt }], {
    widthPt,
    align,
    uprightLeadingPt: sizePt + LEADING_OVER_SIZE_PT,
  });
  return {
    ...place,
    lines,
    isHead: style === 'sans',
    extra: (heightPt) => [
      ...toBarMarks(place, cell.bar ?? 0, heightPt),
      ...toPageSlots(
        { ...place, widthPt: place.widthPt - insetPt },
        cell.pageOf,
        align === 'end' ? 'end' : 'start',
        sizePt,
        heightPt,
      ),
    ],
  };
}

/** A row in one strip, or cut line by line where a cell is very high. */
function toStrips({ setting, sizePt }: LedgerShape, cells: readonly Cell[]): readonly Strip[] {
  return toRowStrips(setting, {
    cells,
    sizePt,
    leadingPt: sizePt + LEADING_OVER_SIZE_PT,
    ruleFromPt: 0,
    sidePt: SIDE_PT,
    topPt: TOP_PT,
  });
}

/** Room for the number of a page, as high as the cell for who leads from it to that page. */
function toPageSlots(
  { leftPt, widthPt }: Place,
  pageOf: string | undefined,
  align: 'start' | 'end',
  sizePt: number,
  heightPt: number,
): readonly PageSlot[] {
  if (pageOf === undefined) return [];
  const leadingPt = sizePt + LEADING_OVER_SIZE_PT;
  const y = (heightPt - leadingPt) / 2 + baselineIn(leadingPt, sizePt);
  return [
    {
      kind: 'page-slot',
      pageOf,
      x: leftPt + SIDE_PT,
      y,
      widthPt: widthPt - 2 * SIDE_PT,
      align,
      before: '',
      after: '',
      style: 'serif',
      sizePt,
      leaderFromPt: null,
      abovePt: y,
      belowPt: heightPt - y,
    },
  ];
}

/** A bar from the cell's left end; a bar of nothing is not drawn. */
function toBarMarks({ leftPt, widthPt }: Place, bar: number, heightPt: number): readonly Mark[] {
  const room = widthPt - 2 * SIDE_PT - BAR_GAP_PT - BAR_NUMBER_PT;
  if (bar <= 0 || room <= 0) return [];
  const y = (heightPt - BAR_HEIGHT_PT) / 2;
  return [
    { kind: 'rect', x: leftPt + SIDE_PT, y, width: toRounded(room * bar), height: BAR_HEIGHT_PT },
  ];
}
