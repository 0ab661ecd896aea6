import { readFile } from 'node:fs/promises';

import { bundledFonts } from '../shared/book/fonts/bundled-fonts';
import { MONGOLIAN_FONT, type FontKey } from '../shared/book/fonts/font-key';
import { withShaper } from '../shared/book/fonts/font-metrics';
import { toPartPath, type FontPart } from '../shared/book/fonts/font-parts';
import type { Shaper } from '../shared/book/fonts/shaper';
import { startShaper } from '../shared/book/fonts/start-shaper';
import { startFontSubsetter } from '../shared/book/pdf/font-subsetter';
import { createPress, type Press } from '../shared/book/pdf/press';
import type { PdfMeans } from '../shared/book/pdf/write-pdf';
import { assertPresent } from '../shared/util/assert';

const root = new URL('../', import.meta.url);

/** Reads a file of the repository; the path is relative to its root. */
export async function readRepositoryFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, byteLength } = await readFile(new URL(path, root));
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function loadFont(font: FontKey): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = assertPresent(bundledFonts.get(font), `${font} is bundled`);
  return readRepositoryFile(`resources/fonts/${file}`);
}

/** On disk a font is whole: its common part has all of it. */
async function loadPart(font: FontKey, part: FontPart): Promise<Uint8Array<ArrayBuffer>> {
  if (part !== 'common')
    throw new Error(`${toPartPath(font, part)} has nothing: its font is whole`);
  return loadFont(font);
}

/** The shaper of Mongolian from disk. */
export async function loadShaper(): Promise<Shaper> {
  const wasm = await readRepositoryFile('node_modules/harfbuzzjs/dist/harfbuzz.wasm');
  return startShaper(wasm, await loadFont(MONGOLIAN_FONT));
}

/** A press in this thread, with fonts and harfbuzz from disk. */
export function createDiskPress(): Press {
  const subsetterPath = 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm';
  return createPress({
    loadSubsetter: async () => startFontSubsetter(await readRepositoryFile(subsetterPath)),
    loadPart,
  });
}

/** Fonts with a shaper, and a press, as `writePdf` needs them; one press serves many files. */
export async function loadFonts(): Promise<Pick<PdfMeans, 'fonts' | 'press'>> {
  return { fonts: withShaper(bundledFonts, await loadShaper()), press: createDiskPress() };
}
