import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { root } from '@scripts/paths';
import { photoFiles } from '@tests/builders/filed-document';

import { aRecordBook, usedFonts } from '../harness/record-source';
import type { Site } from '../harness/serve-site';

import { toCss, toHtml } from './to-html';

/**
 * Puts the equivalent page with its fonts and photos into the site. Below `assets/` they may be
 * cached, as the app's own fonts are.
 *
 * @returns The page's address.
 */
export async function addPrintPage(site: Site): Promise<string> {
  const book = aRecordBook();
  await mkdir(join(site.folder, 'assets/print'), { recursive: true });
  const add = async (path: string, name: string) => {
    await symlink(join(root, path), join(site.folder, 'assets/print', name));
    return `/assets/print/${name}`;
  };
  const fontUrls = new Map<string, string>();
  // As the program does: a script that the record does not use costs nothing.
  const used = usedFonts();
  for (const [key, { file }] of bundledFonts) {
    if (!used.has(key)) continue;
    fontUrls.set(`${key}-book`, await add(`resources/fonts/${file}`, file));
  }
  for (const file of photoFiles.values()) await add(`tests/fixtures/photos/${file}`, file);
  const toPhoto = (photoId: string) => `/assets/print/${photoFiles.get(photoId) ?? ''}`;
  await writeFile(join(site.folder, 'assets/print/page.css'), toCss(book, fontUrls));
  const html = toHtml(book, { css: '/assets/print/page.css', fonts: fontUrls, toPhoto });
  await writeFile(join(site.folder, 'print.html'), html);
  return `${site.url}print.html`;
}
