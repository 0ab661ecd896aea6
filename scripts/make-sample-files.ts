import { layOutBook } from '../shared/book/layout/lay-out-book';
import type { PageList } from '../shared/book/layout/page-list';
import { toRecordBook } from '../shared/book/model/to-record-chapter';
import { writePdf, type PdfMeans } from '../shared/book/pdf/write-pdf';
import { toDatePart } from '../shared/domain/calendar';
import { recordKindFacts } from '../shared/domain/record-kind';
import type { Revision } from '../shared/domain/seal';
import { buildSampleBook, type SampleBook } from '../shared/sample/build-sample';
import { assertPresent } from '../shared/util/assert';

import { loadFonts, readRepositoryFile } from './load-fonts';
import { loadSampleSource } from './load-sample-source';

const folder = 'resources/sample';

/** One filed record as a file. */
export interface SamplePdf {
  readonly revision: Revision;
  readonly pages: PageList;
  /** As `2026-01-17 主题党日 第1次.pdf`. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface SampleFiles {
  readonly book: SampleBook;
  /** In the order of the chain of seals. */
  readonly pdfs: readonly SamplePdf[];
}

/**
 * Builds the sample book and the PDF of each filed record.
 *
 * @throws {Error} If a record is refused, or a character of it cannot be printed.
 */
export async function makeSampleFiles(): Promise<SampleFiles> {
  const source = await loadSampleSource();
  const book = await buildSampleBook(source);
  const files = new Map(source.pictures.map(({ id, file }) => [id, file]));
  const loadPhoto = (photoId: string) => {
    const file = assertPresent(files.get(photoId), `photo ${photoId} has a picture`);
    return readRepositoryFile(`${folder}/pictures/${file}`);
  };
  const means = { ...(await loadFonts()), loadPhoto, producer: '支部记录簿' };
  const pdfs: SamplePdf[] = [];
  for (const revision of book.revisions) pdfs.push(await makePdf(book, revision, means));
  return { book, pdfs };
}

async function makePdf(
  { photos }: SampleBook,
  revision: Revision,
  means: Omit<PdfMeans, 'madeAtMs'>,
): Promise<SamplePdf> {
  const { document, seal } = revision;
  const laidOut = layOutBook(toRecordBook({ document, seal, photos }), means.fonts);
  if (!laidOut.ok) throw new Error(laidOut.error.map(({ what, next }) => what + next).join('\n'));
  const pages = laidOut.value;
  const bytes = await writePdf(pages, { ...means, madeAtMs: document.filedAtMs });
  return { revision, pages, fileName: toFileName(revision), bytes };
}

function toFileName({ document: { content, ordinals } }: Revision): string {
  const kind = content.kinds[0] ?? 'theme-day';
  const date = toDatePart(content.startsAt ?? '');
  return `${date} ${recordKindFacts[kind].name} 第${ordinals[kind] ?? 1}次.pdf`;
}
