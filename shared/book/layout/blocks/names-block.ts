import type { NameEntry } from '../../model/book-model';
import type { Setting } from '../setting';
import type { Mark } from '../page-list';
import type { Strip } from '../strip';
import { keepEnds } from '../strip';
import { withTag } from '../tags';
import { measureText, placeLine, setText, toFittingSpan } from '../text/set-text';
import type { SetLine } from '../text/set-line';
import type { Span } from '../text/to-glyphs';

import {
  across,
  CELL_SIDE_PT,
  CELL_TOP_PT,
  toContinuedLabel,
  toFrameStrip,
  upright,
} from './cell-grid';
import { baselineIn, FRAME_RULE_PT, INNER_RULE_PT, label, small, value } from './type-scale';

/** Least room between two names in a row. */
const GUTTER_PT = 8;
/**
 * Names stand in so many columns in every list of the book, so that they stand under each other
 * from record to record. Each holds a name of four characters; a longer one takes two.
 */
const COLUMNS = 6;

const toListWidth = ({ measures }: Setting) =>
  measures.contentWidthPt - measures.labelWidthPt - 2 * CELL_SIDE_PT;

/** A name, set, with the room that it takes in a row. */
interface SetName {
  /** Without the empty ones that an upright name brings along. */
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

function toSpans(setting: Setting, { name, note }: NameEntry): readonly Span[] {
  return note === ''
    ? [value(setting, name)]
    : [value(setting, name), small(setting, `（${note}）`)];
}

function setName(setting: Setting, entry: NameEntry): SetName {
  const spans = toSpans(setting, entry);
  const { nameLeadingPt: uprightLeadingPt } = setting.measures;
  const frame = { widthPt: toListWidth(setting), align: 'start', uprightLeadingPt } as const;
  const lines = setText(setting.fonts, spans, frame);
  return {
    lines: lines.filter(({ marks }) => marks.length > 0),
    widthPt: measureText(setting.fonts, spans, uprightLeadingPt),
  };
}

/**
 * Puts names into rows of equal columns. A long name takes as many columns as it needs and one
 * wider than the list continues on the next row; none is shrunk, cut or laid over another.
 */
function toGrid(names: readonly SetName[], listWidthPt: number): Grid {
  const pitchPt = (listWidthPt + GUTTER_PT) / COLUMNS;
  const rows: PlacedName[][] = [[]];
  let column = 0;
  const startRow = () => {
    if (column === 0) return;
    rows.push([]);
    column = 0;
  };
  for (const { lines, widthPt } of names) {
    const taken = Math.min(COLUMNS, Math.ceil((widthPt + GUTTER_PT) / pitchPt));
    if (column + taken > COLUMNS) startRow();
    for (const line of lines) {
      if (lines.length > 1) startRow();
      rows.at(-1)?.push({ line, column });
      column += taken;
    }
    if (column >= COLUMNS) startRow();
  }
  return { pitchPt, rows: rows.filter((row) => row.length > 0) };
}

/** Lines that a row takes: one, or as many as its highest upright name. */
const countLines = (row: readonly PlacedName[]) =>
  Math.max(1, ...row.map(({ line }) => line.lineCount ?? 1));

function toLabelLines(setting: Setting, text: string): readonly SetLine[] {
  const widthPt = setting.measures.labelWidthPt - 2 * CELL_SIDE_PT;
  const span = toFittingSpan(setting.fonts, label(setting, text), widthPt);
  return setText(setting.fonts, [span], { widthPt, align: 'center' });
}

/** The label from a row on; one too long for its column goes on beside the rows after it. */
function drawLabel(
  { measures }: Setting,
  lines: readonly SetLine[],
  topPt: number,
): readonly Mark[] {
  const baseline = topPt + baselineIn(measures.nameLeadingPt, measures.valueSizePt);
  return lines.flatMap((line, index) =>
    placeLine(line, CELL_SIDE_PT, baseline + index * measures.nameLeadingPt),
  );
}

interface NameRow {
  readonly names: readonly PlacedName[];
  readonly pitchPt: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function toRowStrip(
  setting: Setting,
  row: NameRow,
  labels: { readonly first: readonly SetLine[]; readonly continued: readonly SetLine[] },
): Strip {
  const { contentWidthPt, labelWidthPt, nameLeadingPt, valueSizePt } = setting.measures;
  const topPt = row.isFirst ? CELL_TOP_PT : 0;
  const lineCount = countLines(row.names);
  const heightPt = topPt + lineCount * nameLeadingPt + (row.isLast ? CELL_TOP_PT : 0);
  const baseline = topPt + baselineIn(nameLeadingPt, valueSizePt);
  const left = labelWidthPt + CELL_SIDE_PT;
  const marks = [
    upright(0, 0, heightPt, FRAME_RULE_PT),
    upright(labelWidthPt, 0, heightPt, INNER_RULE_PT),
    upright(contentWidthPt, 0, heightPt, FRAME_RULE_PT),
    ...(row.isFirst
      ? withTag(drawLabel(setting, labels.first, topPt), { role: 'head-cell', cell: 0 })
      : []),
    ...row.names.flatMap(({ line, column }) => {
      const spareLines = lineCount - (line.lineCount ?? 1);
      const y = baseline + (spareLines * nameLeadingPt) / 2;
      return withTag(placeLine(line, left + column * row.pitchPt, y), { role: 'cell', cell: 1 });
    }),
    ...(row.isLast ? [across(0, contentWidthPt, heightPt, INNER_RULE_PT)] : []),
  ];
  const atTop = row.isFirst ? [] : drawLabel(setting, labels.continued, topPt);
  return toFrameStrip(setting, heightPt, marks, { atTop });
}

/**
 * A list of names in columns beside its label; the label is repeated where the page turns. There
 * are as many rows as the label has lines, and so many at least on either side of a page's end.
 */
export function layOutNames(
  setting: Setting,
  title: string,
  names: readonly NameEntry[],
): readonly Strip[] {
  const set = names.map((entry) => setName(setting, entry));
  const { rows, pitchPt } = toGrid(set, toListWidth(setting));
  const first = toLabelLines(setting, title);
  const continued = toLabelLines(setting, toContinuedLabel(title));
  const count = Math.max(1, rows.length, first.length);
  const strips = Array.from({ length: count }, (_, index) => {
    const ends = { isFirst: index === 0, isLast: index === count - 1 };
    return toRowStrip(
      setting,
      { names: rows[index] ?? [], pitchPt, ...ends },
      { first, continued },
    );
  });
  return keepEnds(strips, {
    atStart: Math.max(2, first.length),
    atEnd: Math.max(2, continued.length),
  });
}
