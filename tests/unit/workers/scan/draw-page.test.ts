import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { beforeAll, describe, expect, it } from 'vitest';

import { drawPage, type DrawnPage } from '@renderer/workers/scan/draw-page';
import { openPdf, type OpenPdf } from '@renderer/workers/scan/open-pdf';
import { startPdfium, type Pdfium } from '@renderer/workers/scan/pdfium';
import type { Result } from '@shared/util/result';
import {
  anEncryptedPdf,
  aPdf,
  aPdfWithField,
  aPdfWithHugePicture,
  aPdfWithoutFont,
  aPdfWithoutItsPage,
} from '@tests/builders/pdf-files';

let pdfium: Pdfium;

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  pdfium = await startPdfium(new Uint8Array(readFileSync(path)).buffer);
});

function open(bytes: Uint8Array): OpenPdf {
  const opened = openPdf(pdfium, bytes, '签到表.pdf');
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const draw = (bytes: Uint8Array, index = 0) => drawPage(open(bytes), index, '签到表.pdf');

function assertDrawn(drawn: Result<DrawnPage>): DrawnPage {
  if (!drawn.ok) throw new Error(drawn.error.code);
  return drawn.value;
}

/** The colour at a place, in parts of the width and height. */
function colourAt({ widthPx, heightPx, pixels }: DrawnPage, x: number, y: number) {
  const at = 4 * (Math.floor(y * heightPx) * widthPx + Math.floor(x * widthPx));
  return [...pixels.subarray(at, at + 4)];
}

function countDark({ pixels }: DrawnPage): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 0) < 128) count += 1;
  return count;
}

describe('a page of a PDF', () => {
  it('is drawn at 200 dpi as it lies, in its colours, on white', async () => {
    const bytes = await aPdf(2);
    const first = assertDrawn(draw(bytes, 0));
    expect([first.widthPx, first.heightPx]).toEqual([1654, 2339]);
    expect(colourAt(first, 0.9, 0.1)).toEqual([255, 255, 255, 255]);
    expect(colourAt(first, 0.2, 0.85)).toEqual([179, 26, 26, 255]);
    const second = assertDrawn(draw(bytes, 1));
    expect([second.widthPx, second.heightPx]).toEqual([2339, 1654]);
  });

  it('is drawn with what was filled in and stamped on it', async () => {
    expect(countDark(assertDrawn(draw(await aPdfWithField())))).toBeGreaterThan(1000);
  });
});

describe('a PDF that cannot be taken in', () => {
  it.each([
    ['is no PDF', () => new TextEncoder().encode('%PDF-1.7 and nothing else'), 'pdf-broken'],
    ['wants a password', anEncryptedPdf, 'pdf-encrypted'],
    ['has too many pages', () => aPdf(201), 'pdf-too-many-pages'],
  ])('is refused by name if it %s', async (_, make, code) => {
    const opened = openPdf(pdfium, await make(), '签到表.pdf');
    expect(opened).toMatchObject({ ok: false, error: { code } });
    expect(opened.ok ? '' : opened.error.what).toContain('签到表.pdf');
  });

  it.each([
    ['Chinese text without its font', aPdfWithoutFont, 'pdf-lacks-font'],
    ['a picture that unpacks into gigabytes', aPdfWithHugePicture, 'pdf-picture-too-large'],
    ['nothing where it was promised', aPdfWithoutItsPage, 'pdf-broken'],
  ])('is refused at a page with %s', (_, make, code) => {
    expect(draw(make())).toMatchObject({ ok: false, error: { code } });
  });

  it('is refused where it was cut off, and the next one is drawn as ever', async () => {
    const bytes = await aPdf(1);
    for (const part of [0.2, 0.5, 0.8]) {
      const opened = openPdf(pdfium, bytes.subarray(0, bytes.length * part), 'x.pdf');
      if (opened.ok) drawPage(opened.value, 0, 'x.pdf');
      else expect(opened.error.code).toBe('pdf-broken');
    }
    expect(countDark(assertDrawn(draw(bytes)))).toBeGreaterThan(1000);
  });
});
