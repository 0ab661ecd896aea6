import { MAX_PIXELS } from '@shared/domain/photo';
import { pdfLacksFont, pdfPictureTooLarge } from '@shared/photo/scan-problems';
import type { Problem } from '@shared/util/result';

import { allocate, type Pdfium } from './pdfium';

/** FPDFPageObj_GetType. */
const IMAGE = 3;
const FORM = 5;
/** Objects looked at on one page, and how deep forms lie in one another, at most. */
const MAX_OBJECTS = 100_000;
const MAX_DEPTH = 8;

/** The library has its own shapes of Latin letters; of all others it has none. */
const LAST_LATIN = 0x24f;

/** Sides of a picture as the file states them, before it is unpacked. */
function countPixels(pdfium: Pdfium, image: number, sides: number): number {
  if (pdfium._FPDFImageObj_GetImagePixelSize(image, sides, sides + 4) === 0) return 0;
  const at = sides / Int32Array.BYTES_PER_ELEMENT;
  const [width = 0, height = 0] = pdfium.HEAP32.subarray(at, at + 2);
  // Unsigned in the library: a side above 2^31 shows as one below 0.
  return (width >>> 0) * (height >>> 0);
}

function hasHugePicture(pdfium: Pdfium, page: number): boolean {
  const sides = allocate(pdfium, 8);
  let seen = 0;
  const isHuge = (object: number, depth: number): boolean => {
    seen += 1;
    if (seen > MAX_OBJECTS) return true;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === IMAGE) return countPixels(pdfium, object, sides) > MAX_PIXELS;
    if (type !== FORM) return false;
    if (depth === MAX_DEPTH) return true;
    const count = pdfium._FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index += 1) {
      if (isHuge(pdfium._FPDFFormObj_GetObject(object, index), depth + 1)) return true;
    }
    return false;
  };
  try {
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      if (isHuge(pdfium._FPDFPage_GetObject(page, index), 0)) return true;
    }
    return false;
  } finally {
    pdfium.wasmExports.free(sides);
  }
}

/** Whether a character would be left out in silence, since nobody has its shape. */
function lacksShapes(pdfium: Pdfium, page: number): boolean {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return false;
  try {
    const count = pdfium._FPDFText_CountChars(text);
    const known = new Map<number, boolean>();
    for (let index = 0; index < count; index += 1) {
      if (pdfium._FPDFText_GetUnicode(text, index) <= LAST_LATIN) continue;
      const object = pdfium._FPDFText_GetTextObject(text, index);
      const font = object === 0 ? 0 : pdfium._FPDFTextObj_GetFont(object);
      if (font === 0) continue;
      const isEmbedded = known.get(font) ?? pdfium._FPDFFont_GetIsEmbedded(font) === 1;
      known.set(font, isEmbedded);
      if (!isEmbedded) return true;
    }
    return false;
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}

/** Why a page is not drawn, told before it is; null if nothing speaks against it. */
export function judgePage(
  pdfium: Pdfium,
  page: number,
  name: string,
  pageNumber: number,
): Problem | null {
  if (hasHugePicture(pdfium, page)) return pdfPictureTooLarge(name, pageNumber);
  if (lacksShapes(pdfium, page)) return pdfLacksFont(name, pageNumber);
  return null;
}
