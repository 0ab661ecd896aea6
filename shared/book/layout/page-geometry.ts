import type { PageGrid } from '../../domain/book-design';

/** Points of a length in millimetres; 72 pt are an inch of 25.4 mm. */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 (ISO 216). */
export const PAGE_WIDTH_PT = toPoints(210);
export const PAGE_HEIGHT_PT = toPoints(297);

/** Everything on a page that a grid decides; lengths and sizes in points. */
export interface PageMeasures {
  /** Room at the binding edge, 订口. */
  readonly bindingPt: number;
  /** The text's room, 版心: its width, its distance from the page's top, its height. */
  readonly contentWidthPt: number;
  readonly contentTopPt: number;
  readonly contentHeightPt: number;
  readonly headBaselinePt: number;
  readonly footBaselinePt: number;
  readonly pageNumberSizePt: number;
  /** Room between the page number and the text's outer edge. */
  readonly pageNumberIndentPt: number;

  /** Running text; leading is from baseline to baseline. */
  readonly bodySizePt: number;
  readonly bodyLeadingPt: number;
  readonly titleSizePt: number;
  readonly titleLeadingPt: number;
  readonly subtitleSizePt: number;
  readonly subtitleLeadingPt: number;
  /** Room under the title. */
  readonly titleGapPt: number;
  readonly headingStyle: 'sans' | 'sans-bold';
  readonly headingSizePt: number;
  readonly headingLeadingPt: number;
  readonly headingIndentPt: number;
  /** Room above a heading. */
  readonly headingGapPt: number;
  /** Room between a table and text under it. */
  readonly tableGapPt: number;
  /** Of a numbered item that heads text, as a resolution. */
  readonly itemHeadingStyle: 'kai' | 'sans-bold';

  /** Labels of forms and tables, and what is filled in there. */
  readonly labelSizePt: number;
  readonly labelWidthPt: number;
  readonly valueSizePt: number;
  readonly valueLeadingPt: number;
  readonly nameLeadingPt: number;
  /** Tables of figures. */
  readonly ledgerSizePt: number;
  /** Small print, and what is smaller still. */
  readonly noteSizePt: number;
  readonly noteLeadingPt: number;
  readonly smallSizePt: number;
}

/** The book's own look: running text in 小四, 38 characters to a full line. */
const compact: PageMeasures = {
  bindingPt: toPoints(28),
  contentWidthPt: 38 * 12,
  contentTopPt: toPoints(29),
  contentHeightPt: PAGE_HEIGHT_PT - toPoints(26) - toPoints(29),
  headBaselinePt: toPoints(21),
  footBaselinePt: PAGE_HEIGHT_PT - toPoints(15),
  pageNumberSizePt: 10.5,
  pageNumberIndentPt: 0,
  bodySizePt: 12,
  bodyLeadingPt: 21,
  titleSizePt: 20,
  titleLeadingPt: 30,
  subtitleSizePt: 12,
  subtitleLeadingPt: 22,
  titleGapPt: 8,
  headingStyle: 'sans-bold',
  headingSizePt: 14,
  headingLeadingPt: 26,
  headingIndentPt: 0,
  headingGapPt: 12,
  tableGapPt: 8,
  itemHeadingStyle: 'sans-bold',
  labelSizePt: 10.5,
  labelWidthPt: 76,
  valueSizePt: 11,
  valueLeadingPt: 16,
  nameLeadingPt: 17,
  ledgerSizePt: 9,
  noteSizePt: 9,
  noteLeadingPt: 15,
  smallSizePt: 8,
};

/**
 * 28 characters fill 156 mm and 22 lines 225 mm: 三号 (16 pt) would need 158 mm, so a character
 * is a little smaller and a line keeps 0.9 mm of the height free.
 */
const STANDARD_SIZE_PT = toPoints(156) / 28;
const STANDARD_LEADING_PT = 28.95;

/**
 * GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. 仿宋 and 小标宋 are not among the
 * bundled fonts: running text is in 宋, the title (二号) in bold 黑, which is as dark as 小标宋;
 * headings are 黑 and 楷 as the standard has them. Tables are in 小四 and 五号.
 */
const standard: PageMeasures = {
  bindingPt: toPoints(28),
  contentWidthPt: toPoints(156),
  contentTopPt: toPoints(37),
  contentHeightPt: toPoints(225),
  headBaselinePt: toPoints(30),
  // The dashes beside the number lie 7 mm under the text's room, 0.35 em above the baseline.
  footBaselinePt: toPoints(37 + 225 + 7) + 0.35 * 14,
  pageNumberSizePt: 14,
  pageNumberIndentPt: 14,
  bodySizePt: STANDARD_SIZE_PT,
  bodyLeadingPt: STANDARD_LEADING_PT,
  titleSizePt: 22,
  titleLeadingPt: 1.5 * STANDARD_LEADING_PT,
  subtitleSizePt: STANDARD_SIZE_PT,
  subtitleLeadingPt: STANDARD_LEADING_PT,
  // Title, subtitle and this gap fill three lines, so that a page of text keeps to its grid.
  titleGapPt: 0.5 * STANDARD_LEADING_PT,
  headingStyle: 'sans',
  headingSizePt: STANDARD_SIZE_PT,
  headingLeadingPt: STANDARD_LEADING_PT,
  headingIndentPt: 2 * STANDARD_SIZE_PT,
  headingGapPt: 0,
  tableGapPt: 0.5 * STANDARD_LEADING_PT,
  itemHeadingStyle: 'kai',
  labelSizePt: 12,
  labelWidthPt: 84,
  valueSizePt: 12,
  valueLeadingPt: 19,
  nameLeadingPt: 20,
  ledgerSizePt: 10.5,
  noteSizePt: 10.5,
  noteLeadingPt: 18,
  smallSizePt: 9,
};

export const pageMeasures: Readonly<Record<PageGrid, PageMeasures>> = { compact, standard };

/** Whether the page is a right-hand one: bound at its left, page number at its right. */
export function isRightHand(pageNumber: number): boolean {
  return pageNumber % 2 === 1;
}

/** Left end of the text; the binding edge changes sides from page to page. */
export function contentLeftPt(measures: PageMeasures, pageNumber: number): number {
  return isRightHand(pageNumber)
    ? measures.bindingPt
    : PAGE_WIDTH_PT - measures.bindingPt - measures.contentWidthPt;
}

/** Lower edge of the text's room, from the page's top. */
export function contentBottomPt({ contentTopPt, contentHeightPt }: PageMeasures): number {
  return contentTopPt + contentHeightPt;
}
