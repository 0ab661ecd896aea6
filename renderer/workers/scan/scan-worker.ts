import pdfiumUrl from '@hyzyla/pdfium/pdfium.wasm?url';

import { toOriginalName } from '@shared/photo/original-name';
import { isPdf } from '@shared/photo/scan-page';
import { pdfBroken, scanUnreadable } from '@shared/photo/scan-problems';
import { assertPresent } from '@shared/util/assert';
import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Result } from '@shared/util/result';

import { loadAsset } from '@renderer/platform/assets';

import { connectCalls } from '../calls';
import { encodeDrawn, type EncodedPicture } from '../photo/encode-drawn';

import { drawPage, type DrawnPage } from './draw-page';
import { openPdf, type OpenPdf } from './open-pdf';
import { startPdfium } from './pdfium';
import type { PdfFacts, ScanWorker } from './protocol';

/** A worker of its own for each PDF: WebAssembly memory never shrinks, and no file may last. */
let opened: { readonly pdf: OpenPdf; readonly name: string } | null = null;

async function open(file: File): Promise<Result<PdfFacts>> {
  const name = toOriginalName(file.name);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return fail(scanUnreadable(name));
  if (!isPdf(bytes)) return fail(pdfBroken(name));
  const wasm = await loadAsset(pdfiumUrl);
  const pdf = openPdf(await startPdfium(wasm.buffer), bytes, name);
  if (!pdf.ok) return pdf;
  opened = { pdf: pdf.value, name };
  const originalSha256 = await sha256Hex(bytes);
  return succeed({ pageCount: pdf.value.pageCount, originalSha256 });
}

function toCanvas({ pixels, widthPx, heightPx }: DrawnPage): OffscreenCanvas {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = assertPresent(
    canvas.getContext('2d', { alpha: false }),
    'a fresh OffscreenCanvas has a 2d context',
  );
  context.putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
  return canvas;
}

async function draw(index: number): Promise<Result<EncodedPicture>> {
  const { pdf, name } = assertPresent(opened, 'a PDF is opened before its pages are drawn');
  const drawn = drawPage(pdf, index, name);
  if (!drawn.ok) return drawn;
  const { widthPx, heightPx } = drawn.value;
  return succeed(await encodeDrawn(toCanvas(drawn.value), { widthPx, heightPx }));
}

connectCalls(self, { open, draw } satisfies ScanWorker);
