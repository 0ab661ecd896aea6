import { bundledFonts } from '../../shared/book/fonts/bundled-fonts';
import { MONGOLIAN_FONT } from '../../shared/book/fonts/font-key';
import { startFontSubsetter } from '../../shared/book/pdf/font-subsetter';

import { readRepositoryFile } from '../load-fonts';

import { readCommonCharacters } from './common-characters';
import { cutIntoParts, type PartFile } from './cut-into-parts';

const subsetterPath = 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm';

/** Cuts all bundled fonts into their parts; of each font the common part comes first. */
export async function cutFonts(): Promise<readonly PartFile[]> {
  const subset = await startFontSubsetter(await readRepositoryFile(subsetterPath));
  const common = new Set(readCommonCharacters().map((one) => one.codePointAt(0) ?? 0));
  const parts: PartFile[] = [];
  for (const [font, { file }] of bundledFonts) {
    const bytes = await readRepositoryFile(`resources/fonts/${file}`);
    // Mongolian letters are chosen by shaping, which needs the font whole.
    if (font === MONGOLIAN_FONT) parts.push({ font, part: 'common', bytes });
    else parts.push(...cutIntoParts(font, bytes, subset, common));
  }
  return parts;
}
