import { readFileSync } from 'node:fs';

import { bundledFonts } from '../../shared/book/fonts/bundled-fonts';
import { MONGOLIAN_FONT } from '../../shared/book/fonts/font-key';
import { startFontSubsetter, type FontSubsetter } from '../../shared/book/pdf/font-subsetter';

import { readCommonCharacters } from './common-characters';
import { cutIntoParts, type PartFile } from './cut-into-parts';

/** Bytes of a file of the repository. */
const readFile = (path: string) =>
  Uint8Array.from(readFileSync(new URL(`../../${path}`, import.meta.url)));

let subsetter: Promise<FontSubsetter> | null = null;

/** Cuts all bundled fonts into their parts; of each font the common part comes first. */
export async function cutFonts(): Promise<readonly PartFile[]> {
  subsetter ??= startFontSubsetter(readFile('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const subset = await subsetter;
  const common = new Set(readCommonCharacters().map((one) => one.codePointAt(0) ?? 0));
  return [...bundledFonts].flatMap(([font, { file }]): readonly PartFile[] => {
    const bytes = readFile(`resources/fonts/${file}`);
    // Its letters are chosen by shaping, which needs the font whole.
    if (font === MONGOLIAN_FONT) return [{ font, part: 'common', bytes }];
    return cutIntoParts(font, bytes, subset, common);
  });
}
