/** Kinds of picture that the intake reads. `heic` needs its own decoder; the rest are the browser's. */
export const imageTypes = ['jpeg', 'png', 'webp', 'heic', 'avif', 'gif', 'bmp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** Brands of ISO base media files (ISO/IEC 23008-12 Annex B) that hold HEVC or unnamed pictures. */
const heifBrands: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);
const avifBrands: ReadonlySet<string> = new Set(['avif', 'avis']);

/** Longest `ftyp` box that is read, in bytes; real ones hold a handful of brands. */
const MAX_FTYP_BYTES = 256;

/**
 * Tells the kind of picture by its first bytes; a file's name and declared type are often wrong
 * (chat programs rename HEIC to .jpg).
 *
 * @param bytes - The file, or its first 256 bytes.
 * @returns Null if it is none of the known kinds.
 */
export function sniffImage(bytes: Uint8Array): ImageType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (textAt(bytes, 0, 6) === 'GIF87a' || textAt(bytes, 0, 6) === 'GIF89a') return 'gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  if (textAt(bytes, 4, 4) === 'ftyp') return sniffBrands(bytes);
  if (isBmp(bytes)) return 'bmp';
  return null;
}

/** `mif1` says only "a picture", so a compatible brand decides between HEVC and AV1 in it. */
function sniffBrands(bytes: Uint8Array): ImageType | null {
  const boxSize = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(boxSize, bytes.length, MAX_FTYP_BYTES);
  const brands = [textAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(bytes, at, 4));
  if (brands.some((brand) => avifBrands.has(brand))) return 'avif';
  return brands.some((brand) => heifBrands.has(brand)) ? 'heic' : null;
}

/** "BM" alone also starts texts; the size of the info header (12 to 124) settles it. */
function isBmp(bytes: Uint8Array): boolean {
  if (textAt(bytes, 0, 2) !== 'BM' || bytes.length < 26) return false;
  const infoSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(14, true);
  return infoSize >= 12 && infoSize <= 124;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
