import { readFile } from 'node:fs/promises';

import { bundledFonts } from '../shared/book/fonts/bundled-fonts';
import { startFontSubsetter } from '../shared/book/pdf/font-subsetter';
import type { PdfMeans } from '../shared/book/pdf/write-pdf';
import { assertPresent } from '../shared/util/assert';

const root = new URL('../', import.meta.url);

/** Reads a file of the repository; the path is relative to its root. */
export async function readRepositoryFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(await readFile(new URL(path, root)));
}

/** Fonts and harfbuzz from disk, as `writePdf` needs them; one subsetter serves many files. */
export async function loadFonts(): Promise<Pick<PdfMeans, 'fonts' | 'subsetter' | 'loadFont'>> {
  const wasm = await readRepositoryFile('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm');
  return {
    fonts: bundledFonts,
    subsetter: await startFontSubsetter(wasm),
    loadFont: (font) => {
      const { file } = assertPresent(bundledFonts.get(font), `${font} is bundled`);
      return readRepositoryFile(`resources/fonts/${file}`);
    },
  };
}
