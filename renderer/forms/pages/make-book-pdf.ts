import type { BookModel } from '@shared/book/model/book-model';
import { assertPresent } from '@shared/util/assert';
import { fail } from '@shared/util/result';

import type { PdfAnswer } from '../../workers/typeset/protocol';
import type { PdfOptions } from '../../workers/typeset/typesetter';

import { typesetter } from './typesetter';

export interface BookToMake {
  readonly book: BookModel;
  readonly photos: ReadonlyMap<string, Blob>;
  /** The file's own date; the same source gives the same bytes. */
  readonly madeAtMs: number;
}

/** Lays a book out and makes its file; the bytes are null if it was cancelled. */
export async function makeBookPdf(
  { book, photos, madeAtMs }: BookToMake,
  options: PdfOptions,
): Promise<PdfAnswer> {
  const pages = await typesetter.layOut(book);
  if (!pages.ok) return fail(assertPresent(pages.error[0], 'a refusal names a character'));
  return typesetter.makePdf({ pages: pages.value, photos, madeAtMs }, options);
}
