import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontKey } from '@shared/book/fonts/font-key';
import type { BookModel } from '@shared/book/model/book-model';
import { root } from '@scripts/paths';
import { photoFiles } from '@tests/builders/filed-document';

import { aRecordBook, usedFonts } from '../harness/record-source';
import type { Site } from '../harness/serve-site';

import { readBook } from './book-files';
import { toCss } from './print-style';
import { toHtml } from './to-html';

/**
 * Puts an equivalent page with its fonts and photos into the site. Below `assets/` they may be
 * cached, as the app's own fonts are.
 *
 * @param photos - Where the file of each photo lies.
 * @param fonts - As the program does: a script that the book does not use costs nothing.
 * @returns The page's address.
 */
async function addPage(
  site: Site,
  name: string,
  book: BookModel,
  photos: ReadonlyMap<string, string>,
  fonts: ReadonlySet<FontKey>,
): Promise<string> {
  const folder = `assets/${name}`;
  await mkdir(join(site.folder, folder), { recursive: true });
  const add = async (path: string, file: string) => {
    await symlink(path, join(site.folder, folder, file));
    return `/${folder}/${file}`;
  };
  const fontUrls = new Map<string, string>();
  for (const [key, { file }] of bundledFonts) {
    if (!fonts.has(key)) continue;
    fontUrls.set(`${key}-book`, await add(join(root, 'resources/fonts', file), file));
  }
  for (const [photoId, path] of photos) await add(path, `${photoId}.jpg`);
  const toPhoto = (photoId: string) => `/${folder}/${photoId}.jpg`;
  await writeFile(join(site.folder, folder, 'page.css'), toCss(book, fontUrls));
  const html = toHtml(book, { css: `/${folder}/page.css`, fonts: fontUrls, toPhoto });
  await writeFile(join(site.folder, `${name}.html`), html);
  return `${site.url}${name}.html`;
}

/** The page of one record: the one that the harness makes a file of. */
export function addPrintPage(site: Site): Promise<string> {
  const photos = [...photoFiles].map(
    ([photoId, file]) => [photoId, join(root, 'tests/fixtures/photos', file)] as const,
  );
  return addPage(site, 'print', aRecordBook(), new Map(photos), usedFonts());
}

/** Where the site has the whole book's content. */
export const bookInSite = '/assets/print-book';

/** The page of the whole book that lies in the folder; its records come into the site too. */
export async function addBookPage(site: Site, folder: string): Promise<string> {
  const book = await readBook(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg'));
  const photos = names.map((name) => [basename(name, '.jpg'), join(folder, name)] as const);
  const fonts = new Set(bundledFonts.keys());
  const url = await addPage(site, 'print-book', book, new Map(photos), fonts);
  for (const name of ['source.json', 'rows.json']) {
    await symlink(join(folder, name), join(site.folder, bookInSite, name));
  }
  return url;
}

/** Families as LibreOffice knows them by the bundled files. */
const families: Readonly<Record<string, string>> = {
  'serif-book': 'Noto Serif SC',
  'sans-book': 'Noto Sans SC',
  'sans-bold-book': 'Noto Sans SC',
  'kai-book': 'LXGW WenKai',
  'rare-book': 'HanaMinB',
  'mongolian-book': 'Noto Sans Mongolian',
};

/**
 * Writes the same page for LibreOffice, which takes no fonts from a page but from the system: with
 * `fonts.conf` the system's fonts are the bundled ones.
 */
export async function writeOfficePage(folder: string): Promise<{ page: string; fonts: string }> {
  const book = await readBook(folder);
  const [page, css, fonts] = ['book.html', 'book.css', 'fonts.conf'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const toPhoto = (photoId: string) => `${photoId}.jpg`;
  await writeFile(page, toHtml(book, { css: 'book.css', fonts: new Map(), toPhoto }));
  const style = toCss(book, new Map()).replace(/[a-z-]+-book/gu, (name) => families[name] ?? name);
  await writeFile(css, style);
  const folders = [join(root, 'resources/fonts'), join(folder, 'fonts-cache')];
  const lines = `<dir>${folders[0] ?? ''}</dir><cachedir>${folders[1] ?? ''}</cachedir>`;
  await writeFile(fonts, `<?xml version="1.0"?><fontconfig>${lines}</fontconfig>`);
  return { page, fonts };
}
