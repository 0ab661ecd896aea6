import type { FontBook } from '@shared/book/fonts/font-metrics';
import { createBookLayouter } from '@shared/book/layout/book-layouter';
import type { Page, PageList } from '@shared/book/layout/page-list';
import { pickPages } from '@shared/book/layout/pick-pages';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import type { BookModel } from '@shared/book/model/book-model';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import type { Attachment } from '@shared/book/pdf/attachments';
import { planReprint } from '@shared/book/reprint/plan-reprint';
import { tellReprint } from '@shared/book/reprint/tell-reprint';
import { toPrintedPages } from '@shared/book/reprint/to-printed-pages';
import type { PrintedPage } from '@shared/domain/printing';
import type { Revision } from '@shared/domain/seal';
import { toCountedRecord } from '@shared/statistics/counted-record';
import { fail, succeed } from '@shared/util/result';
import { bookSections } from '@shared/year-book/book-sections';
import { toYearBook } from '@shared/year-book/to-year-book';
import { toYearData } from '@shared/year-book/year-data';
import type { YearSource } from '@shared/year-book/year-source';

import type {
  ReprintAnswer,
  YearAnswer,
  YearFrame,
  YearProblem,
  YearRecords,
  YearSelection,
} from './protocol';

/** Keeps the book of a year while it is looked at, changed and printed. */
export interface YearDesk {
  readonly put: (records: YearRecords) => void;
  readonly layOut: (frame: YearFrame) => YearAnswer;
  readonly getPages: (edition: number, from: number, to: number) => readonly Page[];
  /** The pages that are to be printed; null if another edition lies there by now. */
  readonly pick: (selection: YearSelection) => PageList | null;
  /** What goes into the file of a selection: the year's data into that of the whole book. */
  readonly listAttachments: (selection: YearSelection) => readonly Attachment[];
  readonly planReprint: (edition: number, isDuplex: boolean) => Promise<ReprintAnswer | null>;
  readonly listPrinted: (selection: YearSelection) => Promise<readonly PrintedPage[]>;
}

/** A book that was laid out. */
interface Edition {
  readonly number: number;
  readonly book: BookModel;
  readonly source: YearSource;
  readonly list: PageList;
  /** Made when they are first asked for: to hash some hundred pages takes a moment. */
  printed: Promise<readonly PrintedPage[]> | null;
}

const recordKey = /^record:(.+)$/;

/** Says in which record a character stands: a refusal names the chapter by its name alone. */
function toYearProblems(
  problems: readonly UncoveredProblem[],
  { chapters }: BookModel,
): readonly YearProblem[] {
  const ids = new Map(
    chapters.map(({ name, place }) => [name, recordKey.exec(place?.key ?? '')?.[1] ?? null]),
  );
  return problems.map((problem) => ({ ...problem, recordId: ids.get(problem.record) ?? null }));
}

/** Photos that pages show, each once. */
export function listPhotos({ pages }: PageList): readonly string[] {
  const marks = pages.flatMap((page) => page.marks);
  return [...new Set(marks.flatMap((mark) => (mark.kind === 'image' ? [mark.photoId] : [])))];
}

/** What a chapter is called; one that is no longer in the book is known by its key alone. */
function toTitle({ chapters }: BookModel, key: string): string {
  const place = chapters.find((chapter) => chapter.place?.key === key)?.place;
  if (!place) return '已经不在册子里的一份';
  const note = place.note === '' ? '' : `，${place.note}`;
  return `${place.title}${note}`;
}

class KeptYear implements YearDesk {
  readonly #revisions = new Map<string, Revision>();
  readonly #photos = new Map<string, PhotoShape>();
  readonly #layouter;
  #lastEdition = 0;
  #laidOut: Edition | null = null;

  constructor(fonts: FontBook) {
    this.#layouter = createBookLayouter(fonts);
  }

  put({ removedIds, revisions, photos }: YearRecords): void {
    for (const id of removedIds) this.#revisions.delete(id);
    for (const revision of revisions) this.#revisions.set(revision.document.recordId, revision);
    for (const photo of photos) this.#photos.set(photo.id, photo);
  }

  layOut(frame: YearFrame): YearAnswer {
    const source = this.#toSource(frame);
    const book = toYearBook(source);
    const answer = this.#layouter.layOut(book, frame.printings);
    const number = (this.#lastEdition += 1);
    const sections = bookSections(source);
    this.#laidOut = answer.ok ? { number, book, source, list: answer.value, printed: null } : null;
    if (!answer.ok) return { sections, pages: fail(toYearProblems(answer.error, book)) };
    const { title, widthPt, heightPt, pages, outline, glyphOutlines = [] } = answer.value;
    const facts = pages.map(({ label, chapter }) => ({ label, chapter }));
    const laidOut = {
      edition: number,
      title,
      widthPt,
      heightPt,
      pages: facts,
      outline,
      glyphOutlines,
    };
    return { sections, pages: succeed(laidOut) };
  }

  getPages(edition: number, from: number, to: number): readonly Page[] {
    return this.#find(edition)?.list.pages.slice(from - 1, to) ?? [];
  }

  pick({ edition, pageNumbers, isDuplex }: YearSelection): PageList | null {
    const laidOut = this.#find(edition);
    return laidOut ? pickPages(laidOut.list, pageNumbers, isDuplex) : null;
  }

  listAttachments({ edition, pageNumbers }: YearSelection): readonly Attachment[] {
    const laidOut = this.#find(edition);
    const isWhole = laidOut?.list.pages.length === pageNumbers.length;
    return laidOut && isWhole ? [toYearData(laidOut.source)] : [];
  }

  async planReprint(edition: number, isDuplex: boolean): Promise<ReprintAnswer | null> {
    const laidOut = this.#find(edition);
    if (!laidOut) return null;
    const { book, source } = laidOut;
    const pages = await this.#printedOf(laidOut);
    const { numbering } = source.design;
    const plan = planReprint(pages, source.printings, { numbering, isDuplex });
    return { plan, words: tellReprint(plan, (key) => toTitle(book, key)) };
  }

  async listPrinted({ edition, pageNumbers }: YearSelection): Promise<readonly PrintedPage[]> {
    const laidOut = this.#find(edition);
    if (!laidOut) return [];
    const pages = await this.#printedOf(laidOut);
    return pageNumbers.flatMap((pageNumber) => pages[pageNumber - 1] ?? []);
  }

  #printedOf(laidOut: Edition): Promise<readonly PrintedPage[]> {
    laidOut.printed ??= toPrintedPages(laidOut.list);
    return laidOut.printed;
  }

  #find(edition: number): Edition | null {
    return this.#laidOut?.number === edition ? this.#laidOut : null;
  }

  #toSource(frame: YearFrame): YearSource {
    const inOrder = [...this.#revisions.values()].sort(
      (one, other) => one.seal.sequence - other.seal.sequence,
    );
    return {
      ...frame,
      revisions: inOrder.filter(({ document }) => document.content.bookYear === frame.bookYear),
      counted: inOrder.flatMap(({ document }) => toCountedRecord(document) ?? []),
      photos: [...this.#photos.values()],
    };
  }
}

/** Begins with nothing. */
export function createYearDesk(fonts: FontBook): YearDesk {
  return new KeptYear(fonts);
}
