import type { FontBook } from '../../fonts/font-metrics';
import type { NameEntry } from '../../model/book-model';
import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { Mark } from '../page-list';
import type { Strip } from '../strip';
import { keepPairs } from '../strip';
import { measureText, placeLine, setText } from '../text/set-text';
import type { SetLine } from '../text/set-line';
import type { Span } from '../text/to-glyphs';

import {
  across,
  CELL_SIDE_PT,
  CELL_TOP_PT,
  CONTINUED_LABEL,
  LABEL_WIDTH_PT,
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

const COLUMNS = 6;
const NAME_LEADING_PT = 17;
/** Least room between two names in a row. */
const NAME_GAP_PT = 6;
const listWidthPt = CONTENT_WIDTH_PT - LABEL_WIDTH_PT - 2 * CELL_SIDE_PT;
const columnWidthPt = listWidthPt / COLUMNS;

/** A name with the columns that it takes. */
interface PlacedName {
  readonly line: SetLine;
  readonly column: number;
}

function toSpans({ name, note }: NameEntry): readonly Span[] {
  return note === '' ? [value(name)] : [value(name), small(`（${note}）`)];
}

/**
 * Puts names into rows of equal columns. A long name takes as many columns as it needs and one
 * wider than the list continues on the next row; none is shrunk, cut or laid over another.
 */
function toRows(fonts: FontBook, names: readonly NameEntry[]): readonly (readonly PlacedName[])[] {
  const rows: PlacedName[][] = [[]];
  let column = 0;
  const startRow = () => {
    if (column === 0) return;
    rows.push([]);
    column = 0;
  };
  for (const entry of names) {
    const spans = toSpans(entry);
    const columns = Math.ceil((measureText(fonts, spans) + NAME_GAP_PT) / columnWidthPt);
    const lines = setText(fonts, spans, { widthPt: listWidthPt, align: 'start' });
    if (column + Math.min(columns, COLUMNS) > COLUMNS) startRow();
    for (const line of lines) {
      if (lines.length > 1) startRow();
      rows.at(-1)?.push({ line, column });
      column += Math.min(columns, COLUMNS);
    }
    if (column >= COLUMNS) startRow();
  }
  return rows.filter((row) => row.length > 0);
}

function labelMarks(fonts: FontBook, text: string, topPt: number): readonly Mark[] {
  const width = LABEL_WIDTH_PT - 2 * CELL_SIDE_PT;
  const [line] = setText(fonts, [label(text)], { widthPt: width, align: 'center' });
  return line
    ? placeLine(line, CELL_SIDE_PT, topPt + baselineIn(NAME_LEADING_PT, VALUE_SIZE_PT))
    : [];
}

/** A list of names in columns beside its label; the label is repeated where the page turns. */
export function layOutNames(
  fonts: FontBook,
  title: string,
  names: readonly NameEntry[],
): readonly Strip[] {
  const rows = toRows(fonts, names);
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
        ...row.flatMap(({ line, column }) =>
          placeLine(line, left + column * columnWidthPt, baseline),
        ),
        ...(isLast ? [across(0, CONTENT_WIDTH_PT, heightPt, INNER_RULE_PT)] : []),
      ],
      { atTop: index === 0 ? [] : labelMarks(fonts, CONTINUED_LABEL, topPt) },
    );
  });
  return keepPairs(strips);
}
