import type { TypeStyle } from '../fonts/font-key';
import type { FontBook } from '../fonts/font-metrics';
import type { Mark } from '../layout/page-list';

import { drawColumn } from './draw-column';
import {
  COLUMN_PITCH_EM,
  fitColumns,
  sizeOfColumns,
  widthOfColumns,
  type FittedColumns,
} from './fit-columns';
import { lengthOf, toVerticalUnits, type VerticalUnit } from './vertical-text';

/** The room of the texts that run down the label; lengths in points. */
interface TextRoom {
  readonly widthPt: number;
  readonly centrePt: number;
  readonly topPt: number;
  readonly bottomPt: number;
}

interface LabelTexts {
  readonly branchName: string;
  readonly title: string;
  /** Empty where there is one volume. */
  readonly volume: string;
}

/** 小初 for the title and 小二 for the branch, on labels that are wide enough. */
const LARGEST_TITLE_PT = 36;
const LARGEST_BRANCH_PT = 18;
const LARGEST_VOLUME_PT = 14;
/** Parts of the room's width that one column takes. */
const TITLE_PART = 0.8;
const BRANCH_PART = 0.66;
/** Smaller type is not read on a shelf. */
const LEAST_PT = 6.5;
const PADDING_PT = 8;
/** Between branch, title and volume at least, in ems of the title. */
const GAP_EM = 0.8;
/** A title that has room to spare is spread by this much between its characters, in ems. */
const MOST_SPREAD_EM = 0.35;

/**
 * Columns of branch and title in the order in which they are tried, each down to a part of the
 * size that the width allows: a name gives way before the title does.
 */
const ways = [
  { branch: 1, title: 1, calmPart: 0.8 },
  { branch: 2, title: 1, calmPart: 0.55 },
  { branch: 2, title: 2, calmPart: 0.55 },
  { branch: 3, title: 2, calmPart: 0.55 },
] as const;
const STEP = 0.05;

interface Sizes {
  readonly branch: FittedColumns;
  readonly title: FittedColumns;
}

interface Units {
  readonly branch: readonly VerticalUnit[];
  readonly title: readonly VerticalUnit[];
}

/** Branch and title in one of the ways, as large as part for part finds room; null if too small. */
function tryWay(
  units: Units,
  way: (typeof ways)[number],
  room: { readonly widthPt: number; readonly heightPt: number },
  leastPart: number,
): Sizes | null {
  const toLargest = (count: number, part: number, mostPt: number) =>
    sizeOfColumns(count, room.widthPt * (count === 1 ? part : 1), mostPt);
  const branchPt = toLargest(way.branch, BRANCH_PART, LARGEST_BRANCH_PT);
  const titlePt = toLargest(way.title, TITLE_PART, LARGEST_TITLE_PT);
  for (let part = 1; part >= leastPart; part -= STEP) {
    const [branchSize, titleSize] = [branchPt, titlePt].map(
      (one) => Math.floor(one * part * 2) / 2,
    );
    if (branchSize === undefined || titleSize === undefined) return null;
    if (Math.min(branchSize, titleSize) < LEAST_PT) return null;
    const branch = fitColumns(units.branch, way.branch, branchSize);
    const title = fitColumns(units.title, way.title, titleSize);
    if (branch.heightPt + title.heightPt + GAP_EM * titleSize <= room.heightPt) {
      return { branch, title };
    }
  }
  return null;
}

function trySizes(
  units: Units,
  room: { readonly widthPt: number; readonly heightPt: number },
): Sizes | null {
  for (const way of ways) {
    const sizes = tryWay(units, way, room, way.calmPart);
    if (sizes) return sizes;
  }
  for (const way of ways) {
    const sizes = tryWay(units, way, room, STEP);
    if (sizes) return sizes;
  }
  return null;
}

interface Place {
  readonly style: TypeStyle;
  readonly centrePt: number;
  readonly topPt: number;
  readonly spacingPt: number;
}

/** Columns from right to left, as they are read. */
function drawColumns(fonts: FontBook, fitted: FittedColumns, place: Place): readonly Mark[] {
  const { columns, sizePt } = fitted;
  const right = place.centrePt + widthOfColumns(columns.length, sizePt) / 2 - sizePt / 2;
  return columns.flatMap((column, index) =>
    drawColumn(fonts, column, {
      ...place,
      sizePt,
      centrePt: right - index * COLUMN_PITCH_EM * sizePt,
    }),
  );
}

/** Marks of the texts, each apart since each is read for itself. */
interface TextMarks {
  readonly branch: readonly Mark[];
  readonly title: readonly Mark[];
  readonly volume: readonly Mark[];
}

/**
 * Sets branch, title and volume down the label: set down first, then in two columns, as large as
 * they find room.
 *
 * @returns Null where they find none at a size that can be read.
 */
export function tryLabelTexts(
  fonts: FontBook,
  texts: LabelTexts,
  room: TextRoom,
): TextMarks | null {
  const { widthPt, centrePt } = room;
  const volume = toVerticalUnits(fonts, texts.volume);
  const volumePt = Math.min(LARGEST_VOLUME_PT, widthPt * BRANCH_PART);
  const volumeHeightPt = volume.length === 0 ? 0 : lengthOf(volume) * volumePt;
  const top = room.topPt + PADDING_PT;
  const bottom = room.bottomPt - PADDING_PT - volumeHeightPt;
  const gapPt = volume.length === 0 ? 0 : GAP_EM * volumePt;
  const units = {
    branch: toVerticalUnits(fonts, texts.branchName),
    title: toVerticalUnits(fonts, texts.title),
  };
  const sizes = trySizes(units, { widthPt, heightPt: bottom - gapPt - top });
  if (!sizes) return null;
  const { branch, title } = sizes;
  const titleTop = top + branch.heightPt + GAP_EM * title.sizePt;
  const spare = bottom - gapPt - titleTop - title.heightPt;
  const places = Math.max(1, Math.max(...title.columns.map((column) => column.length)) - 1);
  const spacingPt = Math.min(MOST_SPREAD_EM * title.sizePt, (spare * 0.6) / places);
  const titleHeight = title.heightPt + places * spacingPt;
  const draw = (fitted: FittedColumns, topPt: number, style: TypeStyle, spacing: number) =>
    drawColumns(fonts, fitted, { style, centrePt, topPt, spacingPt: spacing });
  return {
    branch: draw(branch, top, 'serif', 0),
    title: draw(
      title,
      titleTop + (bottom - gapPt - titleTop - titleHeight) / 2,
      'sans-bold',
      spacingPt,
    ),
    volume: draw({ columns: [volume], sizePt: volumePt, heightPt: 0 }, bottom, 'serif', 0),
  };
}
