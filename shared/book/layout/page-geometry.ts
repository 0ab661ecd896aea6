/** Points of a length in millimetres; 72 pt are an inch of 25.4 mm. */
export function toPoints(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 (ISO 216). */
export const PAGE_WIDTH_PT = toPoints(210);
export const PAGE_HEIGHT_PT = toPoints(297);

/** Room at the binding edge: 28 mm, the 订口 of GB/T 9704-2012. */
const BINDING_MARGIN_PT = toPoints(28);

/** Size of running text, 小四. */
export const BODY_SIZE_PT = 12;
/** Width of the text: 38 characters of running text, so that full lines keep their grid. */
export const CONTENT_WIDTH_PT = 38 * BODY_SIZE_PT;
export const CONTENT_TOP_PT = toPoints(29);
export const CONTENT_BOTTOM_PT = PAGE_HEIGHT_PT - toPoints(26);
export const CONTENT_HEIGHT_PT = CONTENT_BOTTOM_PT - CONTENT_TOP_PT;
export const HEAD_BASELINE_PT = toPoints(21);
export const FOOT_BASELINE_PT = PAGE_HEIGHT_PT - toPoints(15);

/** Whether the page is a right-hand one: bound at its left, page number at its right. */
export function isRightHand(pageNumber: number): boolean {
  return pageNumber % 2 === 1;
}

/** Left end of the text; the binding edge changes sides from page to page. */
export function contentLeftPt(pageNumber: number): number {
  return isRightHand(pageNumber)
    ? BINDING_MARGIN_PT
    : PAGE_WIDTH_PT - BINDING_MARGIN_PT - CONTENT_WIDTH_PT;
}
