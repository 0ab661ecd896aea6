import type { FontBook } from '../fonts/font-metrics';
import { across } from '../layout/blocks/cell-grid';
import { FRAME_RULE_PT, INNER_RULE_PT } from '../layout/blocks/type-scale';
import { toPoints } from '../layout/page-geometry';
import type { Mark, TagRole } from '../layout/page-list';
import { withTag } from '../layout/tags';

import { toArchiveCells, toYearCell, type LabelCell } from './label-cells';
import { tryLabelTexts } from './label-texts';
import { SPINE_HEIGHT_MM, type SpineLabel } from './spine-label';

/** Between the edge that is cut and the frame: a cut a little askew is not seen. */
const FRAME_INSET_MM = 1;
/** Between the frame and what stands in it, as a part of the width. */
const SIDE_PART = 0.06;

/** A label to be drawn: one volume of those that a book has. */
export interface LabelVolume {
  readonly label: SpineLabel;
  /** From 1; null where the book is one volume. */
  readonly volume: number | null;
}

const chineseDigits = Array.from('一二三四五六七八九');

/** 第一册, as the volumes of a set are counted. */
export function toVolumeName(volume: number): string {
  return `第${chineseDigits[volume - 1] ?? volume}册`;
}

/** Cells one below the other, each with its top. */
function stackCells(cells: readonly LabelCell[], fromPt: number) {
  let topPt = fromPt;
  return cells.map((cell) => {
    const at = topPt;
    topPt += cell.heightPt;
    return { cell, topPt: at };
  });
}

/** Marks of a label, counted from its top left corner. */
export interface LabelMarks {
  readonly marks: readonly Mark[];
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * Draws one label: the year at the head, branch and title down the middle, the volume, and at the
 * foot what the archive asks for.
 *
 * @returns Null where the texts find no room at a size that can be read.
 */
export function tryLabelMarks(
  fonts: FontBook,
  { label, volume }: LabelVolume,
  firstPart: number,
): LabelMarks | null {
  const [widthPt, heightPt] = [toPoints(label.widthMm), toPoints(SPINE_HEIGHT_MM)];
  const inset = toPoints(FRAME_INSET_MM);
  const frame = { left: inset, right: widthPt - inset, top: inset, bottom: heightPt - inset };
  const roomPt = (frame.right - frame.left) * (1 - 2 * SIDE_PART);
  const centrePt = widthPt / 2;
  const head = toYearCell(fonts, label, roomPt);
  const foot = toArchiveCells(fonts, label.archive, roomPt);
  const footPt = foot.reduce((sum, cell) => sum + cell.heightPt, 0);
  const [topPt, bottomPt] = [frame.top + head.heightPt, frame.bottom - footPt];
  const texts = tryLabelTexts(
    fonts,
    {
      branchName: label.branchName,
      title: label.title,
      volume: volume === null ? '' : toVolumeName(volume),
    },
    { widthPt: roomPt, centrePt, topPt, bottomPt },
  );
  if (!texts) return null;
  const cells = stackCells(foot, bottomPt);
  const rules = [topPt, ...cells.map((one) => one.topPt)].map((y) =>
    across(frame.left, frame.right, y, INNER_RULE_PT),
  );
  const parts: readonly (readonly [TagRole, readonly Mark[]])[] = [
    ['paragraph', head.draw(centrePt, frame.top)],
    ['paragraph', texts.branch],
    ['title', texts.title],
    ['paragraph', texts.volume],
    ...cells.map(({ cell, topPt: top }) => ['paragraph', cell.draw(centrePt, top)] as const),
  ];
  const marks = parts.flatMap(([role, of], index) =>
    withTag(of, { role, part: firstPart + index }),
  );
  return { marks: [...toFrame(frame), ...rules, ...marks], widthPt, heightPt };
}

function toFrame(frame: {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}): readonly Mark[] {
  const { left, right, top, bottom } = frame;
  const corners = [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ] as const;
  return corners.map(([x1, y1, x2, y2]) => ({
    ...{ kind: 'line', x1, y1, x2, y2 },
    widthPt: FRAME_RULE_PT,
  }));
}
