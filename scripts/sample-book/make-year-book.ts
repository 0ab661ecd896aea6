import { layOutBook } from '../../shared/book/layout/lay-out-book';
import type { PageList } from '../../shared/book/layout/page-list';
import type { BookModel } from '../../shared/book/model/book-model';
import { writePdf } from '../../shared/book/pdf/write-pdf';
import { nationalProvisions } from '../../shared/rules/provision-set';
import { toCountedRecord } from '../../shared/statistics/counted-record';
import { assertPresent } from '../../shared/util/assert';
import { toFirstBookDesign } from '../../shared/domain/book-design';
import { toYearBook } from '../../shared/year-book/to-year-book';
import { toYearData } from '../../shared/year-book/year-data';
import type { YearSource } from '../../shared/year-book/year-source';

import { loadFonts, readRepositoryFile } from '../load-fonts';
import { loadSampleSource } from '../load-sample-source';
import { BOOK_YEAR, buildLargeSample, type LargeSample } from './build-large-sample';
import { toChinaMoment } from './sample-ids';

const NOW = '2026-12-31T18:00';

/** The bound book of the sample's full year, with everything it was made of. */
export interface YearBookFile {
  readonly sample: LargeSample;
  readonly source: YearSource;
  readonly model: BookModel;
  readonly pages: PageList;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the book of the full year is made of; nothing of it is read from a clock. */
export function toYearSource({ book, revisions }: LargeSample): YearSource {
  const { branch, members, photos, payments, contacts, plans } = book;
  return {
    bookYear: BOOK_YEAR,
    branch,
    members,
    plan: plans.find(({ bookYear }) => bookYear === BOOK_YEAR) ?? null,
    revisions,
    drafts: book.records.filter(({ status }) => status === 'draft').length,
    correcting: 0,
    counted: revisions.flatMap(({ document }) => toCountedRecord(document) ?? []),
    photos,
    scans: [],
    payments,
    contacts,
    handover: null,
    design: toFirstBookDesign(BOOK_YEAR),
    printings: [],
    rules: nationalProvisions,
    now: NOW,
  };
}

/** Builds the sample's full year out of the repository's files. */
export async function loadLargeSample(): Promise<LargeSample> {
  return buildLargeSample(await loadSampleSource(), (file) =>
    readRepositoryFile(`resources/sample/pictures/${file}`),
  );
}

/**
 * Makes the bound book of the sample's full year: the same bytes every time.
 *
 * @throws {Error} If a record is refused, or a character cannot be printed.
 */
export async function makeYearBook(): Promise<YearBookFile> {
  const sample = await loadLargeSample();
  const source = toYearSource(sample);
  const model = toYearBook(source);
  const means = await loadFonts();
  const laidOut = layOutBook(model, means.fonts);
  if (!laidOut.ok) throw new Error(laidOut.error.map(({ what, next }) => what + next).join('\n'));
  const bytes = await writePdf(laidOut.value, {
    ...means,
    loadPhoto: (photoId) =>
      Promise.resolve(assertPresent(sample.photoBytes.get(photoId), `photo ${photoId}`)),
    madeAtMs: toChinaMoment(NOW),
    producer: '支部记录簿',
    attachments: [toYearData(source)],
  });
  return { sample, source, model, pages: laidOut.value, bytes: Uint8Array.from(bytes) };
}
