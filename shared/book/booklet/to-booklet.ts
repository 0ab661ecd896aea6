import type { FontBook } from '../fonts/font-metrics';
import { toPoints } from '../layout/page-geometry';
import type { Mark, Page, PageList } from '../layout/page-list';
import { toRounded } from '../layout/rounding';
import { moveMarks } from '../layout/strip';

import { planSheets, type Sheet, type SheetSide } from './plan-sheets';
import { toSheetMarks } from './sheet-marks';

/** Sizes of a signature that a stapler or needle goes through and that still lie flat. */
export const signatureSizes = [16, 20, 24, 28, 32] as const;
export type SignatureSize = (typeof signatureSizes)[number];

/** How pages become a booklet of folded sheets. */
export interface BookletOptions {
  /** Most pages of one signature (帖). */
  readonly pagesPerSignature: SignatureSize;
  /** Thickness of one sheet in millimetres; 0 to 0.5. */
  readonly paperThicknessMm: number;
}

/** 80 g/m² office paper. */
export const OFFICE_PAPER_THICKNESS_MM = 0.1;

function roundMark(mark: Mark): Mark {
  const r = toRounded;
  return mark.kind === 'line'
    ? { ...mark, x1: r(mark.x1), x2: r(mark.x2) }
    : { ...mark, x: r(mark.x) };
}

/**
 * Pages of a side in their halves. Inner sheets stand out at the fore-edge by the thickness of
 * those around them, and lose that much when it is cut: their pages are moved to the fold.
 */
function toSideMarks(list: PageList, side: SheetSide, creepPt: number): readonly Mark[] {
  const marksOf = (page: number | null) =>
    page === null ? [] : (list.pages[page - 1]?.marks ?? []);
  return [
    ...moveMarks(marksOf(side.left), creepPt, 0),
    ...moveMarks(marksOf(side.right), list.widthPt - creepPt, 0),
  ].map(roundMark);
}

const toPage = (index: number, marks: readonly Mark[]): Page => ({
  number: index + 1,
  label: '',
  chapter: '',
  marks,
  links: [],
});

/**
 * Imposes pages as a booklet: sheets twice as wide as a page (A3 for A4), front and back after
 * each other, to be printed on both sides and turned over the short edge. Every signature is
 * folded for itself, the signatures are stapled or sewn and laid upon each other.
 *
 * Links and bookmarks are dropped, for a sheet is not read in order; texts stay texts.
 *
 * @throws {RangeError} If the paper's thickness is no number from 0 to 0.5.
 */
export function toBooklet(fonts: FontBook, list: PageList, options: BookletOptions): PageList {
  const { pagesPerSignature, paperThicknessMm } = options;
  if (!(paperThicknessMm >= 0 && paperThicknessMm <= 0.5)) {
    throw new RangeError(`Paper of ${paperThicknessMm} mm cannot be folded`);
  }
  const widthPt = toRounded(2 * list.widthPt);
  const frame = { foldPt: list.widthPt, heightPt: list.heightPt };
  const toSides = (sheet: Sheet): readonly (readonly Mark[])[] => {
    const creepPt = toPoints(paperThicknessMm) * (sheet.sheet - 1);
    return [
      [...toSideMarks(list, sheet.front, creepPt), ...toSheetMarks(fonts, sheet, frame)],
      toSideMarks(list, sheet.back, creepPt),
    ];
  };
  const sides = planSheets(list.pages.length, pagesPerSignature).flatMap(toSides);
  return {
    ...list,
    widthPt,
    pages: sides.map((marks, index) => toPage(index, marks)),
    outline: [],
  };
}
