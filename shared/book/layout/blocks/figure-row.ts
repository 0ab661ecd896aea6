import type { FigureBlock } from '../../model/book-model';
import type { Mark } from '../page-list';
import { toRounded } from '../rounding';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { withTag } from '../tags';
import { placeLine, setText } from '../text/set-text';
import type { SetLine } from '../text/set-line';

import { baselineIn, note, value } from './type-scale';

/** A picture with its place in the chapter, by which it is told from others. */
export interface PlacedFigure extends FigureBlock {
  readonly part?: number;
}

/** Highest picture of several: two of 4:3 with captions and a heading fill a page. */
const MOST_HEIGHT_PT = 272;
/** Highest picture that is the only one: of 4:3 it is as wide as the text. */
const MOST_LONE_HEIGHT_PT = 342;
/** Pictures of several are about as large as each other: one of 4:3 at the greatest height. */
const AREA_PT2 = (MOST_HEIGHT_PT * MOST_HEIGHT_PT * 4) / 3;
/** From this shape on a picture is a panorama: as wide as the text, in a row of its own. */
const PANORAMA = 2;
/** A panorama stays nearly as wide as the text: what it shows is small as it is. */
const LEAST_PANORAMA_SCALE = 0.8;
/** A picture is shown at this part of the height that it has by itself, or more. */
export const LEAST_SCALE = 0.5;
/** Pixels to the inch below which print looks soft. */
const LEAST_PIXELS_PER_INCH = 200;
export const PAIR_GAP_PT = 16;
const ROW_GAP_PT = 12;
const CAPTION_GAP_PT = 6;
const NOTE_LEADING_PT = 13;

/** A picture's place in a row: its caption is set over the cell's width. */
interface FigureCell {
  readonly figure: PlacedFigure;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly caption: readonly SetLine[];
  readonly takenAt: readonly SetLine[];
}

/** One or two pictures of equal height side by side, not yet drawn: the height is still free. */
export interface FigureRow {
  readonly cells: readonly FigureCell[];
  readonly isPanorama: boolean;
  /** Height of the pictures where there is room enough. */
  readonly fullHeightPt: number;
  /** Height to which they may grow where the page would be left white under them. */
  readonly mostHeightPt: number;
  /** Height that the highest of them would have by itself; what it is shown at is measured by it. */
  readonly aloneHeightPt: number;
  /** Part of that height below which they are not shown. */
  readonly leastScale: number;
  /** Room above the row and for the captions under it. */
  readonly restHeightPt: number;
}

const shapeOf = ({ widthPx, heightPx }: PlacedFigure) => widthPx / heightPx;

/** Height of a picture in a row of its own, were it as sharp as can be. */
function toRoomyHeight(
  { measures }: Pick<Setting, 'measures'>,
  figure: PlacedFigure,
  isLone: boolean,
): number {
  const shape = shapeOf(figure);
  const wholeWidth = measures.contentWidthPt / shape;
  if (shape >= PANORAMA) return wholeWidth;
  if (isLone) return Math.min(MOST_LONE_HEIGHT_PT, wholeWidth);
  return Math.min(MOST_HEIGHT_PT, Math.sqrt(AREA_PT2 / shape), wholeWidth);
}

/** Height up to which a picture has 200 pixels to the inch. */
const toSharpHeight = ({ heightPx }: PlacedFigure) => (heightPx * 72) / LEAST_PIXELS_PER_INCH;

/**
 * Height of a picture in a row of its own. A picture with few pixels is not blown up to less than
 * 200 of them to the inch, unless it would get lower than half the height that others of its
 * shape have (a third of a page's width): below that faces could not be told, so it is shown soft.
 */
export function toAloneHeight(
  setting: Pick<Setting, 'measures'>,
  figure: PlacedFigure,
  isLone: boolean,
): number {
  const height = toRoomyHeight(setting, figure, isLone);
  return Math.min(height, Math.max(toSharpHeight(figure), LEAST_SCALE * height));
}

/** Height to which a picture may grow: that of the only one, while it stays sharp. */
function toGrownHeight(setting: Setting, figure: PlacedFigure, aloneHeightPt: number): number {
  const height = Math.min(toRoomyHeight(setting, figure, true), toSharpHeight(figure));
  return Math.max(aloneHeightPt, height);
}

function toCell(
  setting: Setting,
  figure: PlacedFigure,
  leftPt: number,
  widthPt: number,
): FigureCell {
  const frame = { widthPt, align: 'center' } as const;
  return {
    figure,
    leftPt,
    widthPt,
    caption: setText(setting.fonts, [value(setting, figure.caption)], frame),
    takenAt: setText(setting.fonts, [note(setting, figure.takenAt)], frame),
  };
}

function toCells(
  setting: Setting,
  figures: readonly PlacedFigure[],
  heightPt: number,
): readonly FigureCell[] {
  const widths = figures.map((figure) => heightPt * shapeOf(figure));
  const gaps = PAIR_GAP_PT * (figures.length - 1);
  const used = widths.reduce((sum, width) => sum + width, gaps);
  const slack = (setting.measures.contentWidthPt - used) / figures.length;
  let left = 0;
  return figures.map((figure, index) => {
    const width = (widths[index] ?? 0) + slack;
    const cell = toCell(setting, figure, left, width);
    left += width + PAIR_GAP_PT;
    return cell;
  });
}

/**
 * Puts pictures side by side at equal height; together they fill the width, at most. A panorama
 * has a row of its own.
 *
 * @param isLone - Whether there is one picture only, which may then be as wide as the text.
 * @returns Null where a picture would be too small beside the others.
 */
export function tryFigureRow(
  setting: Setting,
  figures: readonly PlacedFigure[],
  isLone: boolean,
): FigureRow | null {
  const isPanorama = figures.some((one) => shapeOf(one) >= PANORAMA);
  if (isPanorama && figures.length > 1) return null;
  const alone = figures.map((figure) => toAloneHeight(setting, figure, isLone));
  const shapes = figures.reduce((sum, figure) => sum + shapeOf(figure), 0);
  const room = setting.measures.contentWidthPt - PAIR_GAP_PT * (figures.length - 1);
  const fullHeightPt = Math.min(room / shapes, ...alone);
  const aloneHeightPt = Math.max(...alone);
  if (fullHeightPt < LEAST_SCALE * aloneHeightPt) return null;
  const grown = figures.map((figure, index) =>
    toGrownHeight(setting, figure, alone[index] ?? fullHeightPt),
  );
  const mostHeightPt = Math.min(room / shapes, ...grown);
  const cells = toCells(setting, figures, mostHeightPt);
  const captions = cells.map(
    ({ caption, takenAt }) =>
      caption.length * setting.measures.valueLeadingPt + takenAt.length * NOTE_LEADING_PT,
  );
  const restHeightPt = ROW_GAP_PT + CAPTION_GAP_PT + Math.max(...captions);
  const leastScale = isPanorama ? LEAST_PANORAMA_SCALE : LEAST_SCALE;
  return { cells, isPanorama, fullHeightPt, mostHeightPt, aloneHeightPt, leastScale, restHeightPt };
}

function drawCell(setting: Setting, cell: FigureCell, heightPt: number): readonly Mark[] {
  const { figure, leftPt, widthPt } = cell;
  const width = toRounded(heightPt * shapeOf(figure));
  const captionTop = heightPt + CAPTION_GAP_PT;
  const noteTop = captionTop + cell.caption.length * setting.measures.valueLeadingPt;
  const captionBaseline =
    captionTop + baselineIn(setting.measures.valueLeadingPt, setting.measures.valueSizePt);
  const noteBaseline = noteTop + baselineIn(NOTE_LEADING_PT, setting.measures.noteSizePt);
  const image = {
    kind: 'image',
    photoId: figure.photoId,
    alternative: figure.caption,
    x: toRounded(leftPt + (widthPt - width) / 2),
    y: 0,
    width,
    height: heightPt,
  } as const;
  const words = [
    ...cell.caption.flatMap((line, index) =>
      placeLine(line, leftPt, captionBaseline + index * setting.measures.valueLeadingPt),
    ),
    ...cell.takenAt.flatMap((line, index) =>
      placeLine(line, leftPt, noteBaseline + index * NOTE_LEADING_PT),
    ),
  ];
  const { part } = figure;
  if (part === undefined) return [image, ...words];
  return [
    ...withTag([image], { part, role: 'figure' }),
    ...withTag(words, { part, role: 'caption' }),
  ];
}

/** Draws a row with its pictures at a height; captions and times stay with them in one strip. */
export function drawFigureRow(setting: Setting, row: FigureRow, heightPt: number): Strip {
  const height = toRounded(heightPt);
  return toStrip(
    height + row.restHeightPt - ROW_GAP_PT,
    row.cells.flatMap((cell) => drawCell(setting, cell, height)),
    { gapPt: ROW_GAP_PT },
  );
}
