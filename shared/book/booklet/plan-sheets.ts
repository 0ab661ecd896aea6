/** One side of a folded sheet: two pages beside each other; `null` is a page left blank. */
export interface SheetSide {
  readonly left: number | null;
  readonly right: number | null;
}

/** A sheet with its place in the book; all counts begin at 1, the outermost sheet is the first. */
export interface Sheet {
  readonly signature: number;
  readonly sheet: number;
  readonly sheetsInSignature: number;
  readonly front: SheetSide;
  /** As it lies when the sheet is turned over its short edge. */
  readonly back: SheetSide;
}

const PAGES_PER_SHEET = 4;

/**
 * Shares sheets out among as few signatures as their size allows, all of nearly one thickness: a
 * last signature of a single sheet would tear out of the seam.
 */
function toSignatureSizes(sheetCount: number, mostSheets: number): readonly number[] {
  const count = Math.ceil(sheetCount / mostSheets);
  const least = Math.floor(sheetCount / count);
  const thicker = sheetCount % count;
  return Array.from({ length: count }, (_, index) => least + (index < thicker ? 1 : 0));
}

/**
 * Which pages stand where, so that the sheets of each signature, folded into each other (骑马订),
 * show the pages in order. Pages count from 1; what is missing to whole sheets is left blank at
 * the end.
 *
 * @param pagesPerSignature - Most pages of one signature; a multiple of 4.
 */
export function planSheets(pageCount: number, pagesPerSignature: number): readonly Sheet[] {
  if (pageCount === 0) return [];
  const pageOrBlank = (page: number) => (page <= pageCount ? page : null);
  const sizes = toSignatureSizes(
    Math.ceil(pageCount / PAGES_PER_SHEET),
    pagesPerSignature / PAGES_PER_SHEET,
  );
  let before = 0;
  return sizes.flatMap((sheetsInSignature, signature) => {
    const first = before + 1;
    const last = before + sheetsInSignature * PAGES_PER_SHEET;
    before = last;
    return Array.from({ length: sheetsInSignature }, (_, index): Sheet => {
      const low = first + 2 * index;
      const high = last - 2 * index;
      return {
        signature: signature + 1,
        sheet: index + 1,
        sheetsInSignature,
        front: { left: pageOrBlank(high), right: pageOrBlank(low) },
        back: { left: pageOrBlank(low + 1), right: pageOrBlank(high - 1) },
      };
    });
  });
}
