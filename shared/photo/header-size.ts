import type { ImageType } from './sniff-image';

/** Width and height in pixels, both above 0. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Reads a picture's size from its header, without decoding, so that a tiny file that unpacks into
 * gigabytes is refused beforehand. The size is that of the stored pixels, before any turning, and for
 * HEIC before the crop of a padding row (a clean aperture, `clap`).
 *
 * @param bytes - The whole file; any bytes are safe.
 * @returns Null if no size is found where the format has it: the file is damaged.
 */
export function readHeaderSize(bytes: Uint8Array, type: ImageType): PixelSize | null {
  try {
    return toPixelSize(readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.length)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Pair = readonly [width: number, height: number] | null;

function toPixelSize(pair: Pair): PixelSize | null {
  if (pair === null) return null;
  const [widthPx, heightPx] = pair;
  return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : null;
}

/** A reader past the end throws RangeError, which `readHeaderSize` takes as "damaged". */
const readers: Readonly<Record<ImageType, (view: DataView) => Pair>> = {
  jpeg: readJpeg,
  png: (view) => (view.getUint32(12) === IHDR ? [view.getUint32(16), view.getUint32(20)] : null),
  gif: (view) => [view.getUint16(6, true), view.getUint16(8, true)],
  bmp: readBmp,
  webp: readWebp,
  heic: readLargestSpatialExtent,
  avif: readLargestSpatialExtent,
};

const IHDR = 0x49484452;
const ISPE = 0x69737065;
const VP8 = 0x56503820;
const VP8L = 0x5650384c;
const VP8X = 0x56503858;

/** Walks the segments to the frame header SOF0–SOF15 without DHT, JPG and DAC (ITU-T T.81 B.1.1.3). */
function readJpeg(view: DataView): Pair {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    const length = view.getUint16(at + 2);
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
}

/** The oldest info header (12 bytes) has 16-bit sides; later ones 32-bit, height below 0 if top-down. */
function readBmp(view: DataView): Pair {
  if (view.getUint32(14, true) === 12) return [view.getUint16(18, true), view.getUint16(20, true)];
  return [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
}

/** Lossy, lossless and extended WebP hold the size in three places (RFC 9649 sections 2.5 to 2.7). */
function readWebp(view: DataView): Pair {
  const chunk = view.getUint32(12);
  if (chunk === VP8) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  if (chunk === VP8L) {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  }
  if (chunk !== VP8X) return null;
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  return [uint24(24) + 1, uint24(27) + 1];
}

/** How far the item properties are looked for, in bytes; they stand in the `meta` box at the front. */
const SEARCHED_BYTES = 65_536;

/**
 * A HEIF file names the size of the picture and of each of its tiles in `ispe` boxes
 * (ISO/IEC 23008-12 6.5.3: version and flags, width, height); the largest is the picture.
 */
function readLargestSpatialExtent(view: DataView): Pair {
  let largest: Pair = null;
  const end = Math.min(view.byteLength, SEARCHED_BYTES) - 16;
  for (let at = 0; at <= end; at += 1) {
    if (view.getUint32(at) !== ISPE) continue;
    const pair = [view.getUint32(at + 8), view.getUint32(at + 12)] as const;
    if (largest === null || pair[0] * pair[1] > largest[0] * largest[1]) largest = pair;
  }
  return largest;
}
