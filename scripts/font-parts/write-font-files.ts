import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { toPartPath } from '../../shared/book/fonts/font-parts';

import { cutFonts } from './cut-fonts';
import { toFontFaces } from './font-faces';

const STYLE_PATH = 'fonts/faces.css';

/**
 * Writes the parts of all fonts into the folder of a built page, and then the sheet that names
 * them: where it is there, all are.
 */
export async function writeFontFiles(folder: string): Promise<void> {
  const parts = await cutFonts();
  await mkdir(dirname(join(folder, STYLE_PATH)), { recursive: true });
  for (const { font, part, bytes } of parts) {
    await writeFile(join(folder, toPartPath(font, part)), bytes);
  }
  await writeFile(join(folder, STYLE_PATH), toFontFaces(parts));
}
