import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { PageList } from '@shared/book/layout/page-list';
import type { Block, BookModel, Chapter, ChapterPlace } from '@shared/book/model/book-model';
import type { PageNumbering } from '@shared/domain/book-design';
import type { Printing } from '@shared/domain/printing';

/** A place among the records of the first section. */
export function aPlace(overrides: Partial<ChapterPlace> & { readonly key: string }): ChapterPlace {
  return {
    level: 2,
    title: overrides.key,
    note: '',
    section: 1,
    startsOn: 'next-page',
    isBare: false,
    ...overrides,
  };
}

/** Lines that can be told apart: about 33 of them fill a page. */
export function someLines(count: number, text = '内容'): readonly Block[] {
  return Array.from({ length: count }, (_, index): Block => ({
    kind: 'paragraph',
    speaker: '',
    text: `${text}第${index + 1}行。`,
    field: '内容',
  }));
}

export function aChapter(place: ChapterPlace, blocks: readonly Block[]): Chapter {
  return {
    place,
    name: place.title,
    headLeft: '中共某村支部委员会',
    headRight: place.title,
    foot: '',
    blocks,
  };
}

/** A record by its key, with as many lines. */
export interface SketchedRecord {
  readonly key: string;
  readonly lines: number;
  readonly text?: string;
}

/** A section with its records. */
export interface SketchedSection {
  readonly key: string;
  readonly records: readonly SketchedRecord[];
}

function toSection(section: SketchedSection, index: number): readonly Chapter[] {
  const number = index + 1;
  const head = aPlace({ key: section.key, level: 1, section: number, startsOn: 'right-hand' });
  return [
    aChapter(head, [{ kind: 'title', title: section.key, subtitle: '' }]),
    ...section.records.map(({ key, lines, text }) =>
      aChapter(aPlace({ key, section: number, note: '6月17日' }), someLines(lines, text)),
    ),
  ];
}

/** Cover, contents and sections with their records, as the year's book has them. */
export function aBoundBook(
  sections: readonly SketchedSection[],
  numbering: PageNumbering = 'continuous',
): BookModel {
  const cover = aPlace({
    key: 'cover',
    level: 0,
    section: 0,
    startsOn: 'right-hand',
    isBare: true,
  });
  const contents = aPlace({ key: 'contents', level: 1, section: 0, startsOn: 'right-hand' });
  return {
    title: '党支部工作记录簿',
    author: '中共某村支部委员会',
    isDraft: false,
    numbering,
    chapters: [
      aChapter(cover, [{ kind: 'title', title: '党支部工作记录簿', subtitle: '2026年度' }]),
      aChapter(contents, [{ kind: 'contents', title: '目　录' }]),
      ...sections.flatMap(toSection),
    ],
  };
}

/** Pages of a book that is known to print. */
export function pagesOfBook(book: BookModel, printed: readonly Printing[] = []): PageList {
  const laidOut = layOutBook(book, bundledFonts, printed);
  if (!laidOut.ok) throw new Error(laidOut.error[0]?.what);
  return laidOut.value;
}
