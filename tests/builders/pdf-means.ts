import { readFile } from 'node:fs/promises';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { startFontSubsetter, type FontSubsetter } from '@shared/book/pdf/font-subsetter';
import type { PdfMeans } from '@shared/book/pdf/write-pdf';
import { assertPresent } from '@shared/util/assert';

import { FIXED_NOW_MS } from './clock';
import { photoFiles } from './filed-document';

const root = new URL('../../', import.meta.url);

/** Reads a file of the repository. */
export async function readRepositoryFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await readFile(new URL(path, root)));
}

let subsetter: Promise<FontSubsetter> | null = null;

async function startSubsetter(): Promise<FontSubsetter> {
  return startFontSubsetter(
    await readRepositoryFile('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'),
  );
}

/** Fonts, photos and harfbuzz from disk, as the PDF step needs them; dated with the fixed clock. */
export async function somePdfMeans(overrides: Partial<PdfMeans> = {}): Promise<PdfMeans> {
  subsetter ??= startSubsetter();
  return {
    fonts: bundledFonts,
    subsetter: await subsetter,
    loadFont: (font) => {
      const metrics = assertPresent(bundledFonts.get(font), `${font} is bundled`);
      return readRepositoryFile(`resources/fonts/${metrics.file}`);
    },
    loadPhoto: (photoId) => {
      const file = assertPresent(photoFiles.get(photoId), `photo ${photoId} is a fixture`);
      return readRepositoryFile(`tests/fixtures/photos/${file}`);
    },
    madeAtMs: FIXED_NOW_MS,
    producer: '支部记录簿',
    ...overrides,
  };
}
