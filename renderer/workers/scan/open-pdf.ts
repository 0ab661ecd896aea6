import { MAX_PDF_PAGES } from '@shared/photo/scan-page';
import { pdfBroken, pdfEncrypted, pdfTooManyPages } from '@shared/photo/scan-problems';
import { fail, succeed, type Result } from '@shared/util/result';

import { allocate, type Pdfium } from './pdfium';

/** FPDF_GetLastError: a password is wanted, or the protection is of a kind that is not known. */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** FPDF_FORMFILLINFO has 140 bytes; all its callbacks are left out. */
const FORM_CALLBACKS_BYTES = 256;
const FORM_CALLBACKS_VERSION = 2;

/** A PDF that is open in the library's memory. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly document: number;
  /** Draws filled-in fields and signatures, which are no part of the page's own content. */
  readonly form: number;
  readonly pageCount: number;
}

/**
 * Opens a PDF. Nothing in it is run; what it refers to outside is not fetched.
 *
 * @param name - For the refusals.
 */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array, name: string): Result<OpenPdf> {
  const address = allocate(pdfium, bytes.byteLength);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.byteLength, 0);
  if (document === 0) {
    const error = pdfium._FPDF_GetLastError();
    const isProtected = error === ERROR_PASSWORD || error === ERROR_SECURITY;
    return fail(isProtected ? pdfEncrypted(name) : pdfBroken(name));
  }
  const pageCount = pdfium._FPDF_GetPageCount(document);
  if (pageCount < 1) return fail(pdfBroken(name));
  if (pageCount > MAX_PDF_PAGES) return fail(pdfTooManyPages(name, pageCount));
  return succeed({ pdfium, document, form: startForm(pdfium, document), pageCount });
}

function startForm(pdfium: Pdfium, document: number): number {
  const callbacks = allocate(pdfium, FORM_CALLBACKS_BYTES);
  pdfium.HEAPU8.fill(0, callbacks, callbacks + FORM_CALLBACKS_BYTES);
  pdfium.HEAP32[callbacks / Int32Array.BYTES_PER_ELEMENT] = FORM_CALLBACKS_VERSION;
  const form = pdfium._FPDFDOC_InitFormFillEnvironment(document, callbacks);
  // Fields are to look as they print, not as they are offered for filling in.
  if (form !== 0) pdfium._FPDF_SetFormFieldHighlightAlpha(form, 0);
  return form;
}
