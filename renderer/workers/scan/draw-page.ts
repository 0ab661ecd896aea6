import { pdfBroken } from '@shared/photo/scan-problems';
import type { PixelSize } from '@shared/photo/header-size';
import { toScanSize } from '@shared/photo/scan-page';
import { fail, succeed, type Result } from '@shared/util/result';

import { judgePage } from './judge-page';
import type { OpenPdf } from './open-pdf';
import { allocate } from './pdfium';

/** FPDFBitmap_BGRx, which the flag below turns into RGBx. */
const FORMAT = 3;
const BYTES_PER_PIXEL = 4;
const WHITE = 0xffffffff;
/** FPDF_ANNOT: with stamps and ink; FPDF_REVERSE_BYTE_ORDER; FPDF_PRINTING: as it prints. */
const FLAG_ANNOTATIONS = 0x01;
const FLAGS = 0x10 | 0x800;

/** A page as pixels in RGBA, row by row from the top; never see-through. */
export interface DrawnPage extends PixelSize {
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Draws one page on white, with what was filled in and stamped on it. */
export function drawPage(pdf: OpenPdf, index: number, name: string): Result<DrawnPage> {
  const { pdfium, document, form } = pdf;
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return fail(pdfBroken(name));
  if (form !== 0) pdfium._FORM_OnAfterLoadPage(page, form);
  try {
    const problem = judgePage(pdfium, page, name, index + 1);
    if (problem !== null) return fail(problem);
    const size = toScanSize(pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page));
    return size === null ? fail(pdfBroken(name)) : succeed(draw(pdf, page, size));
  } finally {
    if (form !== 0) pdfium._FORM_OnBeforeClosePage(page, form);
    pdfium._FPDF_ClosePage(page);
  }
}

function draw({ pdfium, form }: OpenPdf, page: number, size: PixelSize): DrawnPage {
  const { widthPx, heightPx } = size;
  const stride = widthPx * BYTES_PER_PIXEL;
  const address = allocate(pdfium, stride * heightPx);
  const bitmap = pdfium._FPDFBitmap_CreateEx(widthPx, heightPx, FORMAT, address, stride);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, WHITE);
    const place = [bitmap, page, 0, 0, widthPx, heightPx, 0] as const;
    pdfium._FPDF_RenderPageBitmap(...place, FLAGS | FLAG_ANNOTATIONS);
    if (form !== 0) pdfium._FPDF_FFLDraw(form, ...place, FLAGS);
    const pixels = new Uint8ClampedArray(
      pdfium.HEAPU8.slice(address, address + stride * heightPx).buffer,
    );
    for (let at = 3; at < pixels.length; at += BYTES_PER_PIXEL) pixels[at] = 0xff;
    return { widthPx, heightPx, pixels };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(address);
  }
}
