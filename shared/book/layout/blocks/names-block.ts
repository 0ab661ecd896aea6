import type { FontBook } from '../../fonts/font-metrics';
import type { NameEntry } from '../../model/book-model';
import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { Mark } from '../page-list';
import type { Strip } from '../strip';
import { keepPairs } from '../strip';
import { measureText, placeLine, setText, toFittingSpan } from '../text/set-text';
import type { SetLine } from '../text/set-line';
import type { Span } from '../text/to-glyphs';

import {
  across,
  CELL_SIDE_PT,
  CELL_TOP_PT,
  LABEL_WIDTH_PT,
  toContinuedLabel,
  toFrameStrip,
  upright,
} from './cell-grid';
import {
  baselineIn,
  FRAME_RULE_PT,
  INNER_RULE_PT,
  label,
  small,
  value,
  VALUE_SIZE_PT,
} from './type-scale';

const NAME_LEADING_PT = 17;
const LIST_WIDTH_PT = CONTENT_WIDTH_PT - LABEL_WIDTH_PT - 2 * CELL_SIDE_PT;
/** Least room between two names in a row; six characters still fit one of five columns. */
const GUTTER_PT = 8;
/** More columns hold no name of four characters with its gutter. */
const MOST_COLUMNS = 6;

/** A name, set, with the room that it takes in a row. */
interface SetName {
  readonly lines: readonly SetLine[];
  readonly widthPt: number;
}

/** A name with the column in which it begins. */
interface PlacedName {
  readonly line: SetLine;
  readonly column: number;
}

interface Grid {
  readonly pitchPt: number;
  readonly rows: readonly (readonly PlacedName[])[];
}

function toSpans({ name, note }: NameEntry): readonly Span[] {
  return note === '' ? [value(name)] : [value(name), small(`（${note}）`)];
}

function setName(fonts: FontBook, entry: NameEntry): SetName {
  const spans = toSpans(entry);
  return {
    lines: setText(fonts, spans, { widthPt: LIST_WIDTH_PT, align: 'start' }),
    widthPt: measureText(fonts, spans),
  };
}

/**
 * Puts names into rows of equal columns. A long name takes as many columns as it needs and one
 * wider than the list continues on the next row; none is shrunk, cut or laid over another.
 */
function toGrid(names: readonly SetName[], columns: number): Grid {
  const pitchPt = (LIST_WIDTH_PT + GUTTER_PT) / columns;
  const rows: PlacedName[][] = [[]];
  let column = 0;
  const startRow = () => {
    if (column === 0) return;
    rows.push([]);
    column = 0;
  };
  for (const { lines, widthPt } of names) {
    const taken = Math.min(columns, Math.ceil((widthPt + GUTTER_PT) / pitchPt));
    if (column + taken > columns) startRow();
    for (const line of lines) {
      if (lines.length > 1) startRow();
      rows.at(-1)?.push({ line, column });
      column += taken;
    }
    if (column >= columns) startRow();
  }
  return { pitchPt, rows: rows.filter((row) => row.length > 0) };
}

/** The grid of fewest rows; of grids with as many, the one of widest columns, which is calmest. */
function chooseGrid(names: readonly SetName[]): Grid {
  let best = toGrid(names, 1);
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    const grid = toGrid(names, columns);
    if (grid.rows.length < best.rows.length) best = grid;
  }
  return best;
}

/** The label beside the first row; one too long for its column goes on beside the next. */
function labelMarks(fonts: FontBook, text: string, topPt: number): readonly Mark[] {
  const widthPt = LABEL_WIDTH_PT - 2 * CELL_SIDE_PT;
  const span = toFittingSpan(fonts, label(text), widthPt);
  const baseline = topPt + baselineIn(NAME_LEADING_PT, VALUE_SIZE_PT);
  return setText(fonts, [span], { widthPt, align: 'center' }).flatMap((line, index) =>
    placeLine(line, CELL_SIDE_PT, baseline + index * NAME_LEADING_PT),
  );
}

/** A list of names in columns beside its label; the label is repeated where the page turns. */
export function layOutNames(
  fonts: FontBook,
  title: string,
  names: readonly NameEntry[],
): readonly Strip[] {
  const { rows, pitchPt } = chooseGrid(names.map((entry) => setName(fonts, entry)));
  const strips = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const topPt = index === 0 ? CELL_TOP_PT : 0;
    const heightPt = topPt + NAME_LEADING_PT + (isLast ? CELL_TOP_PT : 0);
    const baseline = topPt + baselineIn(NAME_LEADING_PT, VALUE_SIZE_PT);
    const left = LABEL_WIDTH_PT + CELL_SIDE_PT;
    return toFrameStrip(
      heightPt,
      [
        upright(0, 0, heightPt, FRAME_RULE_PT),
        upright(LABEL_WIDTH_PT, 0, heightPt, INNER_RULE_PT),
        upright(CONTENT_WIDTH_PT, 0, heightPt, FRAME_RULE_PT),
        ...(index === 0 ? labelMarks(fonts, title, topPt) : []),
        ...row.flatMap(({ line, column }) => placeLine(line, left + column * pitchPt, baseline)),
        ...(isLast ? [across(0, CONTENT_WIDTH_PT, heightPt, INNER_RULE_PT)] : []),
      ],
      { atTop: index === 0 ? [] : labelMarks(fonts, toContinuedLabel(title), topPt) },
    );
  });
  return keepPairs(strips);
}
