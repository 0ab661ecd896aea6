import { join } from 'node:path';

import pdfmake, { type Content, type DocumentDefinition } from 'pdfmake';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { BookModel, Chapter } from '@shared/book/model/book-model';
import { root } from '@scripts/paths';

import { readBook, toBookFolder } from './book-files';
import { toPdfmake } from './pdfmake-blocks';

function toChapter(chapter: Chapter, index: number, folder: string): Content {
  const { place, blocks } = chapter;
  const title: Content = {
    text: place?.title ?? chapter.name,
    fontSize: 0.1,
    id: place?.key ?? chapter.name,
    ...(place && place.level > 0 ? { tocItem: true } : {}),
  };
  const { toPhoto } = toBookFolder(folder);
  return {
    stack: [title, ...blocks.flatMap((block) => toPdfmake(block, toPhoto))],
    ...(index > 0 ? { pageBreak: 'before' as const } : {}),
  };
}

/** pdfmake knows no margins by side and no heads by chapter: those are the same on all pages. */
function toDefinition(book: BookModel, folder: string): DocumentDefinition {
  return {
    info: { title: book.title, author: book.author },
    pageSize: 'A4',
    pageMargins: [79, 82, 60, 74],
    defaultStyle: { font: 'serif', fontSize: 12, lineHeight: 1.2 },
    header: { text: book.title, fontSize: 9, margin: [79, 50, 60, 0] },
    footer: (page, count) => ({ text: `${page} / ${count}`, fontSize: 9, margin: [79, 20, 60, 0] }),
    content: book.chapters.map((chapter, index) => toChapter(chapter, index, folder)),
  };
}

/** Makes the same book with pdfmake, out of the same files. */
export async function writeWithPdfmake(folder: string, path: string): Promise<void> {
  const fonts = [...bundledFonts].map(([key, { file }]) => {
    return [key, { normal: join(root, 'resources/fonts', file) }] as const;
  });
  pdfmake.setFonts(Object.fromEntries(fonts));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  await pdfmake.createPdf(toDefinition(await readBook(folder), folder)).write(path);
}
