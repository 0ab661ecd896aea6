import type { TypeStyle } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import { baselineIn } from '../layout/blocks/type-scale';
import type { Mark } from '../layout/page-list';
import { measureText, placeLine, setTitle } from '../layout/text/set-text';

import { drawColumn } from './draw-column';
import type { ArchiveMarks, SpineLabel } from './spine-label';
import { lengthOf, toVerticalUnits } from './vertical-text';

/** A cell of a label, or a part of one; as high as what it says. */
export interface LabelCell {
  readonly heightPt: number;
  readonly draw: (centrePt: number, topPt: number) => readonly Mark[];
}

interface Piece {
  readonly text: string;
  readonly style: TypeStyle;
  readonly sizePt: number;
}

const PADDING_PT = 5;
const LEADING = 1.25;

/** A text across the label, on several lines where it is long. */
function toAcross(fonts: FontBook, piece: Piece, roomPt: number): LabelCell {
  const leadingPt = piece.sizePt * LEADING;
  const lines = setTitle(fonts, [piece], roomPt);
  return {
    heightPt: lines.length * leadingPt,
    draw: (centrePt, topPt) =>
      lines.flatMap((line, index) => {
        const baseline = topPt + index * leadingPt + baselineIn(leadingPt, piece.sizePt);
        return placeLine(line, centrePt - roomPt / 2, baseline);
      }),
  };
}

/** A text down the label. */
function toDown(fonts: FontBook, { text, style, sizePt }: Piece): LabelCell {
  const units = toVerticalUnits(fonts, text);
  return {
    heightPt: lengthOf(units) * sizePt,
    draw: (centrePt, topPt) =>
      drawColumn(fonts, units, { style, sizePt, centrePt, topPt, spacingPt: 0 }),
  };
}

function toCell(parts: readonly LabelCell[]): LabelCell {
  return {
    heightPt: parts.reduce((sum, part) => sum + part.heightPt, 2 * PADDING_PT),
    draw: (centrePt, topPt) => {
      let at = topPt + PADDING_PT;
      return parts.flatMap((part) => {
        const top = at;
        at += part.heightPt;
        return part.draw(centrePt, top);
      });
    },
  };
}

/** The size, in half points, at which a text fills a room on one line. */
function sizeToFit(fonts: FontBook, piece: Omit<Piece, 'sizePt'>, roomPt: number): number {
  const emsWide = measureText(fonts, [{ ...piece, sizePt: 10 }]) / 10;
  return Math.floor((2 * roomPt) / emsWide) / 2;
}

/** Years across the label are read without turning the head, where they can be of this size. */
const LEAST_YEAR_PT = 10;
const LARGEST_YEAR_PT = 24;
/** Type that runs down the label, as a part of its width. */
const DOWN_PART = 0.78;
const LARGEST_DOWN_PT = 14;

/** The year, or the first and the last one: across where there is room, else digit by digit. */
export function toYearCell(
  fonts: FontBook,
  { firstYear, lastYear }: SpineLabel,
  roomPt: number,
): LabelCell {
  const years = firstYear === lastYear ? [firstYear] : [firstYear, lastYear];
  const fitPt = sizeToFit(fonts, { text: '2026', style: 'sans-bold' }, roomPt);
  if (fitPt < LEAST_YEAR_PT) {
    const sizePt = Math.min(LARGEST_DOWN_PT, roomPt * DOWN_PART);
    return toCell([toDown(fonts, { text: `${years.join('至')}年度`, style: 'sans', sizePt })]);
  }
  const sizePt = Math.min(LARGEST_YEAR_PT, fitPt);
  const smallPt = Math.max(LEAST_YEAR_PT - 1, Math.floor(sizePt * 0.6));
  const small = (text: string): Piece => ({ text, style: 'sans', sizePt: smallPt });
  const pieces = years.flatMap((year, index): readonly Piece[] => [
    ...(index === 0 ? [] : [small('至')]),
    { text: String(year), style: 'sans-bold', sizePt },
  ]);
  return toCell([...pieces, small('年度')].map((piece) => toAcross(fonts, piece, roomPt)));
}

/** What was typed is set down to this size and then wraps. */
const LEAST_VALUE_PT = 6.5;
const LARGEST_VALUE_PT = 12;
/** The name of a field stands across the label if it can be of this size, else it runs down. */
const LEAST_NAME_PT = 6.5;
const LARGEST_NAME_PT = 9;
/** The longest name, by whose size all are set. */
const LONGEST_NAME = '保管期限';

/** What the archive asks for, a cell each; none for what was left empty. */
export function toArchiveCells(
  fonts: FontBook,
  archive: ArchiveMarks,
  roomPt: number,
): readonly LabelCell[] {
  const fields = [
    ['全宗号', archive.fondsNumber],
    [LONGEST_NAME, archive.retention],
    ['盒号', archive.boxNumber],
  ] as const;
  const namePt = sizeToFit(fonts, { text: LONGEST_NAME, style: 'sans' }, roomPt);
  const toName = (text: string) =>
    namePt < LEAST_NAME_PT
      ? toDown(fonts, { text, style: 'sans', sizePt: LEAST_NAME_PT })
      : toAcross(fonts, { text, style: 'sans', sizePt: Math.min(namePt, LARGEST_NAME_PT) }, roomPt);
  return fields
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => {
      const fitPt = sizeToFit(fonts, { text: value, style: 'kai' }, roomPt);
      const sizePt = Math.min(LARGEST_VALUE_PT, Math.max(LEAST_VALUE_PT, fitPt));
      return toCell([toName(name), toAcross(fonts, { text: value, style: 'kai', sizePt }, roomPt)]);
    });
}
