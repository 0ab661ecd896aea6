import type { PageNumbering } from '../../../domain/book-design';
import type { PrintedPage } from '../../../domain/printing';
import { assertPresent } from '../../../util/assert';
import { groupBy } from '../../../util/group-by';
import type { ChapterPlace } from '../../model/book-model';
import { isRightHand } from '../page-geometry';

import { numberChapters, type ChapterNumbers } from './chapter-numbers';
import { toRoman } from './roman';
import { formatSectionLabel, parseSectionLabel } from './section-label';

/** A chapter of which nothing but its number of pages is of interest here. */
export interface SizedChapter {
  readonly place: ChapterPlace | undefined;
  readonly pageCount: number;
}

/**
 * What a page of the book is to be. `chapter` counts the chapters given, `body` the pages of that
 * chapter, both from 0; a void page has a number on paper and nothing more to say.
 */
export type PlannedPage =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'text';
      readonly chapter: number;
      readonly body: number;
      readonly label: string;
    }
  | { readonly kind: 'void'; readonly chapter: number; readonly label: string };

const blank: PlannedPage = { kind: 'blank' };

/** Pages of the book in order, as far as they are planned. */
class PageRow {
  readonly pages: PlannedPage[] = [];

  get nextNumber(): number {
    return this.pages.length + 1;
  }

  toRightHand(): void {
    if (!isRightHand(this.nextNumber)) this.pages.push(blank);
  }

  /** A chapter page by page; what a page is called is asked with its number in the whole book. */
  addChapter(chapter: number, sized: SizedChapter, toLabel: (number: number) => string): void {
    const isBare = sized.place?.isBare ?? false;
    for (let body = 0; body < sized.pageCount; body += 1) {
      const label = isBare ? '' : toLabel(this.nextNumber);
      this.pages.push({ kind: 'text', chapter, body, label });
    }
  }
}

/** Chapters in one counting; it begins on a right-hand page, so that odd numbers stay there. */
function addCounting(
  row: PageRow,
  chapters: readonly (readonly [number, SizedChapter])[],
  format: (count: number) => string,
): void {
  let before: number | null = null;
  for (const [index, sized] of chapters) {
    const begins = before === null && sized.place?.isBare !== true;
    if (begins || sized.place?.startsOn === 'right-hand') row.toRightHand();
    if (begins) before = row.pages.length;
    const skipped = before ?? 0;
    row.addChapter(index, sized, (number) => format(number - skipped));
  }
}

/** A chapter on leaves of its own, under the numbers that it has in its section. */
function addNumbered(
  row: PageRow,
  [index, sized]: readonly [number, SizedChapter],
  numbers: ChapterNumbers,
): void {
  const section = sized.place?.section ?? 0;
  const isBare = sized.place?.isBare ?? false;
  row.toRightHand();
  const count = Math.max(sized.pageCount, numbers.countOnPaper);
  for (let body = 0; body < count; body += 1) {
    const number = Math.min(numbers.from + body, numbers.limit);
    const added = numbers.from + body - number;
    const label = isBare ? '' : formatSectionLabel({ section, number, added });
    if (body < sized.pageCount) row.pages.push({ kind: 'text', chapter: index, body, label });
    else row.pages.push({ kind: 'void', chapter: index, label });
  }
}

function addSections(
  row: PageRow,
  chapters: readonly (readonly [number, SizedChapter])[],
  onPaper: readonly PrintedPage[],
): void {
  const labelled = onPaper.flatMap((page) => {
    const place = parseSectionLabel(page.label);
    return place ? [{ ...page, place }] : [];
  });
  const sections = groupBy(chapters, ([, { place }]) => place?.section ?? 0);
  for (const [section, own] of sections) {
    const keyed = own.map(([index, sized]) => ({
      key: sized.place?.key ?? '',
      pageCount: sized.pageCount,
      entry: [index, sized] as const,
    }));
    const numbers = numberChapters(
      keyed,
      labelled.filter(({ place }) => place.section === section),
    );
    const numbered = keyed.map(({ key, entry }) => ({
      entry,
      numbers: assertPresent(numbers.get(key), 'every chapter of the section was numbered'),
    }));
    for (const one of numbered.toSorted((a, b) => a.numbers.from - b.numbers.from)) {
      addNumbered(row, one.entry, one.numbers);
    }
  }
}

/** Each chapter in a counting of its own. */
function addEach(row: PageRow, chapters: readonly (readonly [number, SizedChapter])[]): void {
  for (const one of chapters) {
    const [, { pageCount }] = one;
    addCounting(row, [one], (count) => `${count}/${pageCount}`);
  }
}

/**
 * Gives every page of a book its place and its number.
 *
 * Front matter (what stands before the first section: cover, 使用说明, contents) has capital Roman
 * numbers and the body begins anew at 1, as Chinese books and reports number their 前置部分
 * (GB/T 7713.1-2006): the contents may get longer with every record that is added, and no number
 * of the body moves by it. Covers and blank pages carry no number but are counted, so that
 * odd numbers always stand on right-hand pages.
 *
 * By chapter each one is counted by itself and told with the number of its pages, 2/3, so that the
 * leaves of several copies can be put together.
 *
 * By section each chapter has leaves of its own, numbered within its section, and what was printed
 * keeps its numbers (see `numberChapters`): chapters of a section stand in the order of these.
 *
 * @param onPaper - Pages that lie in the printed book; only numbering by section asks for them.
 */
export function planPages(
  chapters: readonly SizedChapter[],
  numbering: PageNumbering | 'by-chapter',
  onPaper: readonly PrintedPage[],
): readonly PlannedPage[] {
  const row = new PageRow();
  const all = [...chapters.entries()];
  const firstOfBody = chapters.findIndex(({ place }) => (place?.section ?? 0) > 0);
  const front = all.slice(0, Math.max(0, firstOfBody));
  const body = all.slice(Math.max(0, firstOfBody));
  addCounting(row, front, toRoman);
  const hasSections = firstOfBody >= 0;
  if (hasSections && numbering === 'by-section') addSections(row, body, onPaper);
  else if (numbering === 'by-chapter') addEach(row, body);
  else addCounting(row, body, String);
  return row.pages;
}
