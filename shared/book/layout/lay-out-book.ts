import { fail, succeed, type Result } from '../../util/result';
import type { FontBook } from '../fonts/font-metrics';
import type { BookModel } from '../model/book-model';

import { fillPages } from './fill-pages';
import { layOutBlocks } from './lay-out-blocks';
import { contentLeftPt, PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from './page-geometry';
import { toGlyphOutlines } from './glyph-outlines';
import type { Mark, Page, PageList } from './page-list';
import { toRounded } from './rounding';
import { toRunningHeads } from './running-heads';
import { toSetting } from './setting';
import { settleFigures } from './settle-figures';
import { moveMarks } from './strip';
import { findUncoveredProblems, type UncoveredProblem } from './uncovered-problem';

function roundMark(mark: Mark): Mark {
  const r = toRounded;
  return mark.kind === 'line'
    ? { ...mark, x1: r(mark.x1), y1: r(mark.y1), x2: r(mark.x2), y2: r(mark.y2) }
    : { ...mark, x: r(mark.x), y: r(mark.y) };
}

/**
 * Lays a book out into pages. The same model and fonts give the same pages, to the last digit.
 *
 * @returns The pages, or every character that cannot be printed with its place; nothing is laid
 *   out then.
 */
export function layOutBook(
  book: BookModel,
  fonts: FontBook,
): Result<PageList, readonly UncoveredProblem[]> {
  const problems = findUncoveredProblems(book, fonts);
  if (problems.length > 0) return fail(problems);
  const setting = toSetting(fonts, book.grid);
  const { measures } = setting;
  const pages: Page[] = [];
  for (const chapter of book.chapters) {
    const strips = settleFigures(setting, layOutBlocks(setting, chapter.blocks));
    for (const body of fillPages(setting, strips)) {
      const number = pages.length + 1;
      const marks = [
        ...toRunningHeads(setting, chapter, number, book.isDraft),
        ...moveMarks(body, contentLeftPt(measures, number), measures.contentTopPt),
      ];
      pages.push({
        number,
        label: String(number),
        chapter: chapter.place?.key ?? '',
        marks: marks.map(roundMark),
        links: [],
      });
    }
  }
  return succeed({
    format: 2,
    title: book.title,
    author: book.author,
    widthPt: toRounded(PAGE_WIDTH_PT),
    heightPt: toRounded(PAGE_HEIGHT_PT),
    pages,
    outline: [],
    ...toGlyphOutlines(fonts, pages),
  });
}
