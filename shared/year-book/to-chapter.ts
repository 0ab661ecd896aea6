import type { Block, Chapter, ChapterPlace } from '../book/model/book-model';

import type { BookSection } from './book-sections';
import { toSectionKey } from './section-records';
import type { Year } from './year';

/** What a book year is called on its pages. */
export function toYearName({ source }: Year): string {
  return `${source.bookYear}年度`;
}

/** A chapter of the book that is none of the records. */
export function toPlainChapter(
  year: Year,
  place: ChapterPlace,
  blocks: readonly Block[],
  head = place.title,
): Chapter {
  return {
    place,
    name: `${toYearName(year)}${place.title}`,
    headLeft: year.source.branch.name,
    headRight: `${head}\u3000${toYearName(year)}`,
    foot: '',
    blocks,
  };
}

/** The first pages of a section, which begins on a right-hand page. */
export function toSectionChapter(
  year: Year,
  { key, name }: BookSection,
  number: number,
  blocks: readonly Block[],
): Chapter {
  const place: ChapterPlace = {
    key: toSectionKey(key),
    level: 1,
    title: name,
    note: '',
    section: number,
    startsOn: 'right-hand',
    isBare: false,
  };
  return toPlainChapter(year, place, blocks);
}
