import type { Printing } from '../../domain/printing';
import { toPagesOnPaper } from '../../domain/pages-on-paper';
import { fail, succeed, type Result } from '../../util/result';
import type { FontBook } from '../fonts/font-metrics';
import type { BookModel, Chapter } from '../model/book-model';

import { bindPages, toBeginnings } from './binding/bind-pages';
import { ChapterPages } from './binding/chapter-pages';
import { assertPlaces } from './binding/check-places';
import { hasContents, toContentsEntries, type ContentsEntry } from './binding/contents-entry';
import { toOutline } from './binding/outline';
import { planPages, type PlannedPage } from './binding/plan-pages';
import { toGlyphOutlines } from './glyph-outlines';
import { PAGE_HEIGHT_PT, PAGE_WIDTH_PT } from './page-geometry';
import type { PageList } from './page-list';
import { toRounded } from './rounding';
import { toSetting, type Setting } from './setting';
import { findUncoveredProblems, type UncoveredProblem } from './uncovered-problem';

type LaidOutBook = Result<PageList, readonly UncoveredProblem[]>;

/** Lays out one book again and again, as it changes. */
export interface BookLayouter {
  /**
   * Lays a book out into pages. The same model, fonts and printings give the same pages, to the
   * last digit, whatever was laid out before.
   *
   * @param printed - Confirmed printings of this book; with numbering by section, pages that are
   *   on paper keep their numbers. Left out: nothing was printed yet.
   * @returns The pages, or every character that cannot be printed with its place; nothing is laid
   *   out then.
   * @throws {Error} If two chapters have one key, or a reference leads to none.
   */
  layOut(book: BookModel, printed?: readonly Printing[]): LaidOutBook;
}

/** Once per record, field and character, though each chapter was asked for itself. */
function withoutRepeats(problems: readonly UncoveredProblem[]): readonly UncoveredProblem[] {
  const kept = new Map<string, UncoveredProblem>();
  for (const problem of problems) {
    const name = `${problem.record}\n${problem.field}\n${problem.character}`;
    if (!kept.has(name)) kept.set(name, problem);
  }
  return [...kept.values()];
}

/** Things made from a text and kept from one time to the next, no longer than they are used. */
class Memory<Value> {
  private known = new Map<string, Value>();
  private used = new Map<string, Value>();

  /** Forgets what was not asked for since the last turn. */
  turn(): void {
    this.known = this.used;
    this.used = new Map();
  }

  /** @param isLasting - Whether a value may be kept: what failed this once is asked for again. */
  get(name: string, make: () => Value, isLasting: (value: Value) => boolean = () => true): Value {
    const value = this.used.get(name) ?? this.known.get(name) ?? make();
    if (isLasting(value)) this.used.set(name, value);
    return value;
  }
}

/**
 * Contents in another order might have another number of pages, and this, were they within a
 * section, another order: two rounds settle all but that, and no book may hang by it.
 */
const MOST_ROUNDS = 4;

/** All that a chapter says, by which it is known again. */
type ChapterTexts = ReadonlyMap<Chapter, string>;

class CachedLayouter implements BookLayouter {
  private readonly fonts: FontBook;
  private readonly problems = new Memory<readonly UncoveredProblem[]>();
  private readonly pages = new Memory<ChapterPages>();

  constructor(fonts: FontBook) {
    this.fonts = fonts;
  }

  layOut(book: BookModel, printed: readonly Printing[] = []): LaidOutBook {
    assertPlaces(book.chapters);
    this.problems.turn();
    this.pages.turn();
    const texts = new Map(book.chapters.map((chapter) => [chapter, JSON.stringify(chapter)]));
    const problems = withoutRepeats(
      [...texts].flatMap(([chapter, text]) =>
        this.problems.get(
          text,
          () => findUncoveredProblems({ ...book, chapters: [chapter] }, this.fonts),
          (found) => found.every(({ reason }) => reason !== 'not-shaped'),
        ),
      ),
    );
    if (problems.length > 0) return fail(problems);
    return succeed(this.bind(book, texts, printed));
  }

  private bind(book: BookModel, texts: ChapterTexts, printed: readonly Printing[]): PageList {
    const setting = toSetting(this.fonts, book.grid);
    const { chapters, planned, order } = this.arrange(book, setting, texts, printed);
    const beginnings = toBeginnings(chapters, planned);
    const pages = bindPages(chapters, planned, beginnings, book.isDraft);
    return {
      format: 2,
      title: book.title,
      author: book.author,
      widthPt: toRounded(PAGE_WIDTH_PT),
      heightPt: toRounded(PAGE_HEIGHT_PT),
      pages,
      outline: toOutline(order, beginnings.pages),
      ...toGlyphOutlines(this.fonts, pages),
    };
  }

  /**
   * Lays chapters out and gives pages their places. The contents are in the order of the pages,
   * which numbers on paper may have changed: they are set again until both agree.
   */
  private arrange(
    book: BookModel,
    setting: Setting,
    texts: ChapterTexts,
    printed: readonly Printing[],
  ) {
    const onPaper = [...toPagesOnPaper(printed).values()];
    let order = book.chapters;
    for (let round = 1; ; round += 1) {
      const entries = toContentsEntries(order);
      const chapters = book.chapters.map((chapter) =>
        this.toPages(setting, chapter, entries, `${book.grid ?? ''} ${texts.get(chapter) ?? ''}`),
      );
      const sized = chapters.map(({ chapter: { place }, pageCount }) => ({ place, pageCount }));
      const planned = planPages(sized, book.numbering ?? 'continuous', onPaper);
      const next = toOrder(book.chapters, planned);
      const isSettled = next.every((chapter, index) => chapter === order[index]);
      if (isSettled || round === MOST_ROUNDS) return { chapters, planned, order: next };
      order = next;
    }
  }

  private toPages(
    setting: Setting,
    chapter: Chapter,
    entries: readonly ContentsEntry[],
    name: string,
  ): ChapterPages {
    if (!hasContents(chapter)) {
      return this.pages.get(name, () => new ChapterPages(setting, chapter, []));
    }
    const whole = name + JSON.stringify(entries);
    return this.pages.get(whole, () => new ChapterPages(setting, chapter, entries));
  }
}

/** Chapters in the order of their pages. */
function toOrder(
  chapters: readonly Chapter[],
  planned: readonly PlannedPage[],
): readonly Chapter[] {
  const indexes = planned.flatMap((page) => (page.kind === 'text' ? [page.chapter] : []));
  return [...new Set(indexes)].flatMap((index) => chapters[index] ?? []);
}

/**
 * A layouter that remembers the chapters of the book that it laid out last: after a change only
 * the chapters that changed are set again, and only pages whose heads or numbers changed are
 * finished again. Pure to whoever asks: the answer depends on nothing but the question.
 */
export function createBookLayouter(fonts: FontBook): BookLayouter {
  return new CachedLayouter(fonts);
}
