import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import type { FontKey } from '@shared/book/fonts/font-key';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { BookModel } from '@shared/book/model/book-model';
import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { aFiledDocument, aFullContent, aSeal, filedPhotos } from '@tests/builders/filed-document';

const photoCount = 2;

/** The same record in Node and in a page: 46 people, 24 paragraphs of minutes, two photos. */
export function aRecordBook(): BookModel {
  const content = aFullContent();
  const whole = aFiledDocument();
  const document = aFiledDocument({
    content: { ...content, photos: content.photos.slice(0, photoCount) },
    photos: whole.photos.slice(0, photoCount),
  });
  const photos = filedPhotos.slice(0, photoCount);
  return toRecordBook({ document, seal: aSeal(document), photos });
}

/** The fonts that the record is set in. */
export function usedFonts(): ReadonlySet<FontKey> {
  const marks = layOut(aRecordBook()).pages.flatMap((page) => page.marks);
  return new Set(marks.flatMap((mark) => ('font' in mark ? [mark.font] : [])));
}

/**
 * Lays the book out where it is called.
 *
 * @throws {Error} If a character has no font.
 */
export function layOut(book: BookModel): PageList {
  const laidOut = layOutBook(book, bundledFonts);
  if (!laidOut.ok) throw new Error(laidOut.error.map(({ what }) => what).join('\n'));
  return laidOut.value;
}
