import { ImageRun, type Paragraph, type Table } from 'docx';

import { LEAST_SCALE, PAIR_GAP_PT, toAloneHeight } from '../../book/layout/blocks/figure-row';
import type { FigureBlock } from '../../book/model/book-model';

import { noteLook, valueLook, type WordSetting } from '../word-setting';
import { toRun, toWordText } from '../word-text';
import { noRules, toCell, toRow, toTable } from './cells';
import { toCentredLine, toNote } from './prose';

/** Pictures of one row, all of the same height in points. */
interface Row {
  readonly figures: readonly FigureBlock[];
  readonly heightPt: number;
}

/** Cells of a table keep this much at their sides, in points. */
const CELL_SIDES_PT = 10;

const shapeOf = ({ widthPx, heightPx }: FigureBlock) => widthPx / heightPx;

/** Photos at the sizes of the printed page: two side by side where both stay large enough. */
export function toFigures(
  setting: WordSetting,
  figures: readonly FigureBlock[],
): readonly (Paragraph | Table)[] {
  return toRows(setting, figures).flatMap((row): readonly (Paragraph | Table)[] => {
    const [first, second] = row.figures;
    if (first === undefined) return [];
    return second === undefined
      ? toFigureLines(setting, first, row.heightPt)
      : [toPair(setting, [first, second], row.heightPt), toNote(setting, '')];
  });
}

function toRows(setting: WordSetting, figures: readonly FigureBlock[]): readonly Row[] {
  const rows: Row[] = [];
  for (let from = 0; from < figures.length;) {
    const pair = tryPair(setting, figures.slice(from, from + 2));
    const [figure] = figures.slice(from, from + 1);
    if (pair) rows.push(pair);
    else if (figure) {
      const heightPt = toAloneHeight(setting, figure, figures.length === 1);
      rows.push({ figures: [figure], heightPt });
    }
    from += pair ? 2 : 1;
  }
  return rows;
}

function tryPair(setting: WordSetting, figures: readonly FigureBlock[]): Row | null {
  if (figures.length < 2) return null;
  const alone = figures.map((figure) => toAloneHeight(setting, figure, false));
  const room = setting.measures.contentWidthPt - PAIR_GAP_PT - 2 * CELL_SIDES_PT;
  const shapes = figures.reduce((sum, figure) => sum + shapeOf(figure), 0);
  const heightPt = Math.min(room / shapes, ...alone);
  return heightPt < LEAST_SCALE * Math.max(...alone) ? null : { figures, heightPt };
}

function toPair(
  setting: WordSetting,
  figures: readonly [FigureBlock, FigureBlock],
  heightPt: number,
): Table {
  const taken = figures.map((figure) => heightPt * shapeOf(figure));
  const slack =
    (setting.measures.contentWidthPt - taken.reduce((sum, width) => sum + width, 0)) / 2;
  const widths = taken.map((width) => width + slack);
  const cells = figures.map((figure, index) =>
    toCell(widths[index] ?? 0, toFigureLines(setting, figure, heightPt)),
  );
  return toTable([toRow(cells)], widths, noRules);
}

/** A picture with its caption and the time it was taken; one without bytes is told. */
function toFigureLines(
  setting: WordSetting,
  figure: FigureBlock,
  heightPt: number,
): readonly Paragraph[] {
  const bytes = setting.photos.get(figure.photoId);
  if (bytes === undefined) {
    return [toNote(setting, `照片“${figure.caption}”的文件不在这台电脑上，未能放进来。`)];
  }
  const { valueLeadingPt, noteLeadingPt } = setting.measures;
  const keep = { keepNext: true };
  const image = toImage(bytes, heightPt * shapeOf(figure), heightPt, figure.caption);
  return [
    toCentredLine(valueLeadingPt, [image], keep),
    ...(figure.caption === ''
      ? []
      : [toCentredLine(valueLeadingPt, [toRun(figure.caption, valueLook(setting))], keep)]),
    toCentredLine(noteLeadingPt, [toRun(figure.takenAt, noteLook(setting))]),
  ];
}

/** A JPEG of a size in points; Word's own measure of a picture is 96 to the inch. */
export function toImage(
  data: Uint8Array<ArrayBuffer>,
  widthPt: number,
  heightPt: number,
  caption: string,
): ImageRun {
  const description = toWordText(caption);
  return new ImageRun({
    type: 'jpg',
    data,
    transformation: { width: (widthPt * 96) / 72, height: (heightPt * 96) / 72 },
    altText: { name: '照片', title: '', description },
  });
}
