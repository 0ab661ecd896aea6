import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertPresent } from '@shared/util/assert';

import { makeSampleFiles } from '../make-sample-files';

/** A whole palette; without dithering, which would sprinkle the plain paper with dots. */
const COLOURS = 255;

/** Shows an A4 page at the size it has on paper. */
const DOTS_PER_INCH = 96;

/** Reduces a PNG to a palette by ImageMagick, where that is installed; else it stays as it is. */
export function shrinkPicture(path: string): number {
  try {
    execFileSync('convert', [
      path,
      '-strip',
      '+dither',
      '-colors',
      String(COLOURS),
      `png8:${path}`,
    ]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return statSync(path).size;
}

/** Draws the first page of the sample's record of a day by poppler, as a reader shows its PDF. */
export async function drawPrintedPage(day: string, path: string): Promise<void> {
  const { pdfs } = await makeSampleFiles();
  const pdf = pdfs.find(({ fileName }) => fileName.startsWith(day));
  const folder = mkdtempSync(join(tmpdir(), 'record-book-page-'));
  try {
    const file = join(folder, 'record.pdf');
    writeFileSync(file, assertPresent(pdf, `the sample has a record of ${day}`).bytes);
    const words = ['-r', String(DOTS_PER_INCH), '-f', '1', '-singlefile', '-png', file];
    execFileSync('pdftoppm', [...words, path.replace(/\.png$/u, '')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
