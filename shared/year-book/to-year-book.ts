import type { BookModel, Chapter } from '../book/model/book-model';
import { toBookTitle } from '../domain/book-design';

import { toContentsChapter, toCoverChapter } from './pages/front-pages';
import { toRecordSection } from './pages/record-section';
import { sectionPages } from './pages/section-pages';
import { toScanChapters } from './pages/scan-pages';
import { toSectionChapter } from './to-chapter';
import { toYear } from './year';
import type { YearSource } from './year-source';

/** A year's book without its chapters. */
export type BookShell = Omit<BookModel, 'chapters'>;

/** What the book of a year says of itself. */
export function toBookShell({ branch, bookYear, design }: YearSource): BookShell {
  return {
    title: `${branch.name}${bookYear}年度${toBookTitle(design)}`,
    author: branch.name,
    isDraft: false,
    grid: design.grid,
    numbering: design.numbering,
  };
}

/** The chapters of a year's book one by one, each a short step of work. */
export function* yearChapters(source: YearSource): Generator<Chapter, void> {
  const year = toYear(source);
  yield toCoverChapter(year);
  yield toContentsChapter(year);
  for (const [index, section] of year.sections.entries()) {
    const number = index + 1;
    const toBlocks = sectionPages[section.key];
    if (toBlocks === undefined) yield* toRecordSection(year, section, number);
    else yield toSectionChapter(year, section, number, toBlocks(year));
    yield* toScanChapters(year, number, { kind: 'section', section: section.key });
  }
}

/** The bound book of a year, chapter by chapter, as the design asks. */
export function toYearBook(source: YearSource): BookModel {
  return { ...toBookShell(source), chapters: [...yearChapters(source)] };
}
