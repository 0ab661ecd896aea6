import { PDFiumModule } from '@hyzyla/pdfium';

import { assertPresent } from '@shared/util/assert';

/** The calls of PDFium's C interface that are used here; all handles are addresses in its memory. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly HEAP32: Int32Array;
  readonly wasmExports: {
    readonly malloc: (sizeBytes: number) => number;
    readonly free: (address: number) => void;
  };
  readonly _FPDF_InitLibrary: () => void;
  readonly _FPDF_LoadMemDocument: (bytes: number, sizeBytes: number, password: number) => number;
  readonly _FPDF_GetLastError: () => number;
  readonly _FPDF_GetPageCount: (document: number) => number;
  readonly _FPDF_LoadPage: (document: number, index: number) => number;
  readonly _FPDF_ClosePage: (page: number) => void;
  readonly _FPDF_GetPageWidthF: (page: number) => number;
  readonly _FPDF_GetPageHeightF: (page: number) => number;
  readonly _FPDFPage_CountObjects: (page: number) => number;
  readonly _FPDFPage_GetObject: (page: number, index: number) => number;
  readonly _FPDFFormObj_CountObjects: (form: number) => number;
  readonly _FPDFFormObj_GetObject: (form: number, index: number) => number;
  readonly _FPDFPageObj_GetType: (object: number) => number;
  readonly _FPDFImageObj_GetImagePixelSize: (
    image: number,
    width: number,
    height: number,
  ) => number;
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_ClosePage: (text: number) => void;
  readonly _FPDFText_CountChars: (text: number) => number;
  readonly _FPDFText_GetUnicode: (text: number, index: number) => number;
  readonly _FPDFText_GetTextObject: (text: number, index: number) => number;
  readonly _FPDFTextObj_GetFont: (object: number) => number;
  readonly _FPDFFont_GetIsEmbedded: (font: number) => number;
  readonly _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    bytes: number,
    stride: number,
  ) => number;
  readonly _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ) => number;
  readonly _FPDFBitmap_Destroy: (bitmap: number) => void;
  readonly _FPDF_RenderPageBitmap: DrawPage;
  readonly _FPDF_FFLDraw: (form: number, ...rest: Parameters<DrawPage>) => void;
  readonly _FPDFDOC_InitFormFillEnvironment: (document: number, callbacks: number) => number;
  readonly _FPDF_SetFormFieldHighlightAlpha: (form: number, alpha: number) => void;
  readonly _FORM_OnAfterLoadPage: (page: number, form: number) => void;
  readonly _FORM_OnBeforeClosePage: (page: number, form: number) => void;
}

type DrawPage = (
  bitmap: number,
  page: number,
  startX: number,
  startY: number,
  width: number,
  height: number,
  rotate: number,
  flags: number,
) => void;

/**
 * Starts the library out of its WebAssembly file. It has no JavaScript engine and reads no files;
 * its memory can grow to 2 GB at most.
 */
export async function startPdfium(wasmBinary: ArrayBuffer): Promise<Pdfium> {
  // The package describes a part of the interface only.
  const pdfium = (await PDFiumModule({ wasmBinary })) as unknown as Pdfium;
  pdfium._FPDF_InitLibrary();
  return pdfium;
}

/**
 * A piece of the library's memory.
 *
 * @throws {Error} If it has none left.
 */
export function allocate({ wasmExports }: Pdfium, sizeBytes: number): number {
  const address = wasmExports.malloc(sizeBytes);
  return assertPresent(address === 0 ? null : address, 'the library has memory left');
}
