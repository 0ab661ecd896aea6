import { fitLongSide } from './fit-size';
import type { PixelSize } from './header-size';

/** What a page of a scanned paper is drawn at: signatures stay sharp in print. */
const DPI = 200;
/** A point of PDF (ISO 32000-1 8.3.2.3) is 1/72 inch. */
const POINTS_PER_INCH = 72;
/** The long side of A4 at 200 dpi. Larger papers are shrunk onto the book's page anyway. */
export const SCAN_LONG_SIDE_PX = 2339;
/** A scan of a meeting has some pages; 200 is more than any stack that is signed at once. */
export const MAX_PDF_PAGES = 200;
/** Largest PDF that is read at all, in bytes: 200 pages of colour scans have about 80 MB. */
export const MAX_PDF_BYTES = 100 * 1024 * 1024;

/** How far into the file the mark of a PDF is looked for, as readers do. */
const HEADER_BYTES = 1024;

/** Whether a file says of itself that it is a PDF; its name and declared type are not asked. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEADER_BYTES));
  return head.includes('%PDF-');
}

/**
 * In how many pixels a page of a PDF is drawn: at 200 dpi, its long side at most that of A4.
 *
 * @param widthPoints - As the file says; any number may come.
 * @returns null for a page that has no size, or none that can be drawn.
 */
export function toScanSize(widthPoints: number, heightPoints: number): PixelSize | null {
  const sides = [widthPoints, heightPoints].map((side) => (side / POINTS_PER_INCH) * DPI);
  if (!sides.every((side) => Number.isFinite(side) && side > 0)) return null;
  const [widthPx = 1, heightPx = 1] = sides;
  return fitLongSide({ widthPx, heightPx }, SCAN_LONG_SIDE_PX);
}
