import type { Printing } from '../../domain/printing';
import type { Result } from '../../util/result';
import type { FontBook } from '../fonts/font-metrics';
import type { BookModel } from '../model/book-model';

import { createBookLayouter } from './book-layouter';
import type { PageList } from './page-list';
import type { UncoveredProblem } from './uncovered-problem';

/**
 * Lays a book out into pages, once; who lays out again after each change keeps a layouter
 * (`createBookLayouter`). The same model and fonts give the same pages, to the last digit.
 *
 * @param printed - Confirmed printings of this book; with numbering by section, pages that are on
 *   paper keep their numbers. Left out: nothing was printed yet.
 * @returns The pages, or every character that cannot be printed with its place; nothing is laid
 *   out then.
 * @throws {Error} If two chapters have one key, or a reference leads to none.
 */
export function layOutBook(
  book: BookModel,
  fonts: FontBook,
  printed: readonly Printing[] = [],
): Result<PageList, readonly UncoveredProblem[]> {
  return createBookLayouter(fonts).layOut(book, printed);
}
