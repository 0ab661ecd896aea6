import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertPresent } from '@shared/util/assert';

import type { Page } from '../../shared/book/layout/page-list';
import { makeSampleFiles } from '../make-sample-files';
import { makeYearBook } from '../sample-book/make-year-book';

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

/** Draws pages of a PDF by poppler, as a reader shows them. */
function drawPages(pdf: Uint8Array, pictures: readonly PagePicture[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'record-book-page-'));
  try {
    const file = join(folder, 'pages.pdf');
    writeFileSync(file, pdf);
    for (const { pageNumber, path } of pictures) {
      const first = String(pageNumber);
      const words = ['-r', String(DOTS_PER_INCH), '-f', first, '-l', first, '-singlefile', '-png'];
      execFileSync('pdftoppm', [...words, file, path.replace(/\.png$/u, '')]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface PagePicture {
  /** From 1 on, as the file counts. */
  readonly pageNumber: number;
  readonly path: string;
}

/** Draws the first page of the sample's record of a day. */
export async function drawPrintedPage(day: string, path: string): Promise<void> {
  const { pdfs } = await makeSampleFiles();
  const pdf = pdfs.find(({ fileName }) => fileName.startsWith(day));
  const { bytes } = assertPresent(pdf, `the sample has a record of ${day}`);
  drawPages(bytes, [{ pageNumber: 1, path }]);
}

/** Draws the first page of a 移交清单 that was saved as a file. */
export async function drawListPage(file: string, path: string): Promise<void> {
  drawPages(await readFile(file), [{ pageNumber: 1, path }]);
}

/** Which pages of the sample's bound year are shown, by the name of the picture. */
const bookPages: Readonly<Record<string, (page: Page) => boolean>> = {
  'book-cover': ({ chapter }) => chapter === 'cover',
  'book-contents': ({ chapter }) => chapter === 'contents',
  'book-section': ({ chapter }) => chapter === 'section:theme-day',
  'book-photos': ({ marks }) => marks.filter(({ kind }) => kind === 'image').length === 4,
  'book-attendance': ({ chapter }) => chapter === 'section:attendance',
};

/**
 * Draws some pages of the sample's bound year.
 *
 * @returns The names of the pictures.
 */
export async function drawBookPages(folder: string): Promise<readonly string[]> {
  const { pages, bytes } = await makeYearBook();
  const pictures = Object.entries(bookPages).map(([name, isMeant]) => {
    const page = assertPresent(pages.pages.find(isMeant), `the year has a page for ${name}`);
    return { pageNumber: page.number, path: join(folder, `${name}.png`) };
  });
  drawPages(bytes, pictures);
  return Object.keys(bookPages);
}
