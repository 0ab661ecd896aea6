/**
 * Zoom in percent of the paper's size on the screen; `fit` fills the room's width, `page` shows a
 * whole page at a time.
 */
export type Zoom = 'fit' | 'page' | number;

export const zoomSteps: readonly number[] = [50, 75, 100, 125, 150, 200];

/** CSS pixels of a point. */
const PX_PER_PT = 96 / 72;
/** Between pages above one another, and around them, in CSS pixels. */
export const PAGE_GAP_PX = 16;

/** How pages lie above one another, one or two in a row. */
export interface PageRows {
  readonly pageWidthPx: number;
  readonly pageHeightPx: number;
  /** From the top of a row to that of the next. */
  readonly rowHeightPx: number;
  readonly count: number;
}

interface Shown {
  readonly pageCount: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly zoom: Zoom;
  readonly isSpread: boolean;
  /** Of the room in which the pages are. */
  readonly roomWidthPx: number;
  readonly roomHeightPx: number;
}

function toPageWidth(shown: Shown): number {
  const { widthPt, heightPt, zoom, isSpread, roomWidthPx, roomHeightPx } = shown;
  const acrossPx = Math.max(1, (roomWidthPx - 2 * PAGE_GAP_PX) / (isSpread ? 2 : 1));
  if (zoom === 'fit') return acrossPx;
  if (zoom !== 'page') return (widthPt * PX_PER_PT * zoom) / 100;
  const downPx = Math.max(1, roomHeightPx - 2 * PAGE_GAP_PX);
  return Math.min(acrossPx, (downPx * widthPt) / heightPt);
}

export function toPageRows(shown: Shown): PageRows {
  const { pageCount, widthPt, heightPt, isSpread } = shown;
  const pageWidthPx = toPageWidth(shown);
  const pageHeightPx = (pageWidthPx * heightPt) / widthPt;
  return {
    pageWidthPx,
    pageHeightPx,
    rowHeightPx: pageHeightPx + PAGE_GAP_PX,
    count: isSpread ? Math.floor(pageCount / 2) + 1 : pageCount,
  };
}

/** The row in which a page lies, from 0. In a spread the cover lies alone, as a right-hand page. */
export function rowOf(pageNumber: number, isSpread: boolean): number {
  return isSpread ? Math.floor(pageNumber / 2) : pageNumber - 1;
}

/** Page numbers of a row; null where a side of a spread has none. */
export function pagesOf(row: number, pageCount: number, isSpread: boolean) {
  const numbers = isSpread ? [2 * row, 2 * row + 1] : [row + 1];
  return numbers.map((number) => (number >= 1 && number <= pageCount ? number : null));
}

/** The next zoom step up (1) or down (-1) from a size that may lie between two. */
export function stepZoom(percent: number, direction: 1 | -1): number {
  const further =
    direction === 1
      ? zoomSteps.find((step) => step > percent + 1)
      : zoomSteps.findLast((step) => step < percent - 1);
  return further ?? (direction === 1 ? 200 : 50);
}

/** How large a page is shown, in percent of its paper. */
export function toPercent(pageWidthPx: number, widthPt: number): number {
  return Math.round((pageWidthPx / (widthPt * PX_PER_PT)) * 100);
}
