import type { FontBook } from '../../fonts/font-metrics';
import type { FigureBlock } from '../../model/book-model';
import { CONTENT_WIDTH_PT } from '../page-geometry';
import type { Mark } from '../page-list';
import { toRounded } from '../rounding';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';

import {
  baselineIn,
  note,
  NOTE_SIZE_PT,
  value,
  VALUE_LEADING_PT,
  VALUE_SIZE_PT,
} from './type-scale';

/** Highest picture: two landscape ones with captions and a heading fill a page. */
const MAX_HEIGHT_PT = 272;
const PAIR_GAP_PT = 16;
const CAPTION_GAP_PT = 6;
const NOTE_LEADING_PT = 13;
const pairWidthPt = (CONTENT_WIDTH_PT - PAIR_GAP_PT) / 2;

const isPortrait = (figure: FigureBlock) => figure.heightPx > figure.widthPx;

/** Portrait pictures stand in pairs, all others by themselves; the order is kept. */
function toRows(figures: readonly FigureBlock[]): readonly (readonly FigureBlock[])[] {
  const rows: FigureBlock[][] = [];
  for (const figure of figures) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const pairs = row?.length === 1 && first && isPortrait(first) && isPortrait(figure);
    if (pairs) row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}

interface Placed {
  readonly marks: readonly Mark[];
  readonly heightPt: number;
}

function toSize(figure: FigureBlock, widthPt: number): { width: number; height: number } {
  const scale = Math.min(widthPt / figure.widthPx, MAX_HEIGHT_PT / figure.heightPx);
  return { width: toRounded(figure.widthPx * scale), height: toRounded(figure.heightPx * scale) };
}

function placeFigure(
  fonts: FontBook,
  figure: FigureBlock,
  frame: { readonly leftPt: number; readonly widthPt: number; readonly imageHeightPt: number },
): Placed {
  const { width, height } = toSize(figure, frame.widthPt);
  const marks: Mark[] = [
    {
      kind: 'image',
      photoId: figure.photoId,
      alternative: figure.caption,
      x: toRounded(frame.leftPt + (frame.widthPt - width) / 2),
      y: toRounded(frame.imageHeightPt - height),
      width,
      height,
    },
  ];
  let y = frame.imageHeightPt + CAPTION_GAP_PT;
  const text = { widthPt: frame.widthPt, align: 'center' } as const;
  for (const line of setText(fonts, [value(figure.caption)], text)) {
    marks.push(...placeLine(line, frame.leftPt, y + baselineIn(VALUE_LEADING_PT, VALUE_SIZE_PT)));
    y += VALUE_LEADING_PT;
  }
  for (const line of setText(fonts, [note(figure.takenAt)], text)) {
    marks.push(...placeLine(line, frame.leftPt, y + baselineIn(NOTE_LEADING_PT, NOTE_SIZE_PT)));
    y += NOTE_LEADING_PT;
  }
  return { marks, heightPt: y };
}

/** Photos by shape, each in one strip with its caption and time so that they stay together. */
export function layOutFigures(fonts: FontBook, figures: readonly FigureBlock[]): readonly Strip[] {
  return toRows(figures).map((row) => {
    const widthPt = row.length === 2 ? pairWidthPt : CONTENT_WIDTH_PT;
    const imageHeightPt = Math.max(...row.map((figure) => toSize(figure, widthPt).height));
    const placed = row.map((figure, index) =>
      placeFigure(fonts, figure, {
        leftPt: index * (pairWidthPt + PAIR_GAP_PT),
        widthPt,
        imageHeightPt,
      }),
    );
    return toStrip(
      Math.max(...placed.map(({ heightPt }) => heightPt)),
      placed.flatMap(({ marks }) => marks),
      { gapPt: 12 },
    );
  });
}
