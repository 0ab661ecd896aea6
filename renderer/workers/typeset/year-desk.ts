import type { FontBook } from '@shared/book/fonts/font-metrics';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Page, PageList } from '@shared/book/layout/page-list';
import { pickPages } from '@shared/book/layout/pick-pages';
import type { UncoveredProblem } from '@shared/book/layout/uncovered-problem';
import type { BookModel } from '@shared/book/model/book-model';
import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import type { Revision } from '@shared/domain/seal';
import { toCountedRecord } from '@shared/statistics/counted-record';
import { fail, succeed } from '@shared/util/result';
import { bookSections } from '@shared/year-book/book-sections';
import { toYearBook } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';

import type { YearAnswer, YearFrame, YearProblem, YearRecords, YearSelection } from './protocol';

/** Keeps the book of a year while it is looked at, changed and printed. */
export interface YearDesk {
  readonly put: (records: YearRecords) => void;
  readonly layOut: (frame: YearFrame) => YearAnswer;
  readonly getPages: (edition: number, from: number, to: number) => readonly Page[];
  /** The pages that are to be printed; null if another edition lies there by now. */
  readonly pick: (selection: YearSelection) => PageList | null;
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

/** Begins with nothing. */
export function createYearDesk(fonts: FontBook): YearDesk {
  const revisions = new Map<string, Revision>();
  const photos = new Map<string, PhotoShape>();
  let edition = 0;
  let laidOut: PageList | null = null;

  const toSource = (frame: YearFrame): YearSource => {
    const inOrder = [...revisions.values()].sort((a, b) => a.seal.sequence - b.seal.sequence);
    return {
      ...frame,
      revisions: inOrder.filter(({ document }) => document.content.bookYear === frame.bookYear),
      counted: inOrder.flatMap(({ document }) => toCountedRecord(document) ?? []),
      photos: [...photos.values()],
    };
  };
  const keep = (book: BookModel): YearAnswer['pages'] => {
    const answer = layOutBook(book, fonts);
    edition += 1;
    laidOut = answer.ok ? answer.value : null;
    if (!answer.ok) return fail(toYearProblems(answer.error, book));
    const { title, widthPt, heightPt, pages, outline } = answer.value;
    const facts = pages.map(({ label, chapter }) => ({ label, chapter }));
    return succeed({ edition, title, widthPt, heightPt, pages: facts, outline });
  };
  return {
    put: (records) => {
      for (const id of records.removedIds) revisions.delete(id);
      for (const revision of records.revisions) revisions.set(revision.document.recordId, revision);
      for (const photo of records.photos) photos.set(photo.id, photo);
    },
    layOut: (frame) => {
      const source = toSource(frame);
      return { sections: bookSections(source), pages: keep(toYearBook(source)) };
    },
    getPages: (asked, from, to) =>
      asked === edition && laidOut ? laidOut.pages.slice(from - 1, to) : [],
    pick: (selection) =>
      selection.edition === edition && laidOut
        ? pickPages(laidOut, selection.pageNumbers, selection.isDuplex)
        : null,
  };
}
