import { toRecordBook, type RecordSource } from '@shared/book/model/to-record-chapter';
import type { Branch } from '@shared/domain/branch';
import { toDraftDocument } from '@shared/domain/draft-document';
import type { Member } from '@shared/domain/member';
import { ordinalsOf } from '@shared/domain/ordinals';
import type { MeetingRecord } from '@shared/domain/record';
import { toKindNames } from '@shared/domain/record-kind';
import { toHandoverList } from '@shared/handover/list/to-handover-list';
import { toListBook } from '@shared/handover/list/to-list-book';
import { documentFolder, DocumentPlaces } from '@shared/handover/readable/document-places';
import type { ToldRecord } from '@shared/handover/readable/record-tables';
import { toUnmadeText, type UnmadeDocument } from '@shared/handover/readable/unmade-documents';
import type { BookFile } from '@shared/package/part-writer';
import type { Result } from '@shared/util/result';

import type { BookDatabase } from '../../../data/db';
import { loadRevisionsOf } from '../../../data/repositories/filing';
import { loadHandover } from '../../../data/repositories/handovers';
import { loadMembers } from '../../../data/repositories/members';
import { loadImage, loadPhotosOf } from '../../../data/repositories/photos';
import { loadBookYears, loadRecordsOfYear } from '../../../data/repositories/record-lists';
import { makeBookPdf } from '../../../forms/pages/make-book-pdf';
import { clock, toLocal } from '../../../platform/clock';
import type { PackageWork } from '../../../workers/package/client';

import { countBook } from '../held/count-book';

import { toBookTables, toYearTable, withoutTexts } from './tables';

export interface ReadableMeans {
  readonly db: BookDatabase;
  readonly branch: Branch;
  readonly handoverId: string;
  readonly work: PackageWork;
}

interface Reading extends ReadableMeans {
  readonly members: readonly Member[];
  readonly places: DocumentPlaces;
  readonly unmade: UnmadeDocument[];
}

/**
 * The files of a handover that people read without the program, one in memory at a time: each
 * record as PDF by year and kind, tables that WPS opens, the list. A record that cannot be typeset
 * is named in a text beside the others; its data is in the book all the same.
 */
export async function* toReadableFiles(means: ReadableMeans): AsyncGenerator<BookFile, void> {
  const { db, branch, work } = means;
  const members = await loadMembers(db);
  const reading: Reading = { ...means, members, places: new DocumentPlaces(), unmade: [] };
  const total = await db.records.count();
  const told: ToldRecord[] = [];
  let done = 0;
  work.onProgress('documents', 0, total);
  for (const year of (await loadBookYears(db)).toReversed()) {
    const ofYear: ToldRecord[] = [];
    for await (const { file, record } of toDocuments(reading, year)) {
      if (file !== null) yield file;
      ofYear.push(record);
      done += 1;
      work.onProgress('documents', done, total);
    }
    if (work.signal.aborted) return;
    yield toYearTable(year, ofYear);
    told.push(...ofYear.map(withoutTexts));
  }
  const date = clock.nowLocal().slice(0, 10);
  yield* toBookTables({ db, branch, members, date, told });
  yield* toList(reading);
  if (reading.unmade.length > 0) {
    const path = `${documentFolder}/没有做成PDF的记录.txt`;
    yield { path, bytes: toUnmadeText(reading.unmade) };
  }
}

interface MadeDocument {
  /** Null where it could not be made. */
  readonly file: BookFile | null;
  readonly record: ToldRecord;
}

async function* toDocuments(reading: Reading, year: number): AsyncGenerator<MadeDocument, void> {
  const records = await loadRecordsOfYear(reading.db, year);
  for (const record of records.toReversed()) {
    if (reading.work.signal.aborted) return;
    const source = await toSource(reading, record, records);
    if (source !== null) yield await toDocument(reading, record, source);
  }
}

/** The newest sealed text, or a draft in its shape; null for a filed record without its text. */
async function toSource(
  { db, branch, members }: Reading,
  record: MeetingRecord,
  ofYear: readonly MeetingRecord[],
): Promise<RecordSource | null> {
  const photos = await loadPhotosOf(db, record.id);
  if (record.status !== 'draft') {
    const newest = (await loadRevisionsOf(db, record.id)).at(-1);
    return newest ? { ...newest, photos: [...photos.values()] } : null;
  }
  const document = toDraftDocument({
    branch,
    members,
    record,
    photos,
    ordinals: ordinalsOf(record, ofYear),
    enteredAt: toLocal(record.enteredAtMs),
    now: clock.nowLocal(),
  });
  return { document, seal: null, photos: [...photos.values()] };
}

async function toDocument(
  { db, work, places, unmade }: Reading,
  record: MeetingRecord,
  source: RecordSource,
): Promise<MadeDocument> {
  const { document, seal } = source;
  const { content } = document;
  const path = places.toPath(content, seal === null);
  const made = await toPdf(db, work, source);
  if (!made.ok) {
    const name = `${content.startsAt ?? '日期未填'} ${toKindNames(content)} ${content.theme}`;
    unmade.push({ name, reason: made.error.what });
  }
  const bytes = made.ok ? made.value : null;
  const told = { document, state: record.status, seal: seal?.seal ?? '' };
  return {
    file: bytes === null ? null : { path, bytes },
    record: { ...told, path: bytes === null ? '' : path },
  };
}

async function toPdf(
  db: BookDatabase,
  { signal }: PackageWork,
  source: RecordSource,
): Promise<Result<Uint8Array<ArrayBuffer> | null>> {
  const photos = new Map<string, Blob>();
  for (const { photoId } of source.document.content.photos) {
    const image = await loadImage(db, photoId);
    if (image) photos.set(photoId, image);
  }
  // A photo whose file is gone is told on the page.
  const shapes = source.photos.filter(({ id }) => photos.has(id));
  const book = toRecordBook({ ...source, photos: shapes });
  const madeAtMs = source.seal === null ? clock.nowMs() : source.document.filedAtMs;
  return makeBookPdf({ book, photos, madeAtMs }, { signal });
}

/** 移交清单 as it prints but for the package's code, which nobody knows before it is written. */
async function* toList(reading: Reading): AsyncGenerator<BookFile, void> {
  const { db, branch, handoverId, work, unmade } = reading;
  const listed = await loadHandover(db, handoverId);
  if (listed === null || work.signal.aborted) return;
  const counting = { signal: work.signal, onProgress: () => undefined };
  const counted = await countBook(db, branch, counting);
  if (!counted.ok) {
    unmade.push({ name: '移交清单', reason: counted.error.what });
    return;
  }
  const list = toHandoverList({ ...listed.handover, package: null }, counted.value);
  const book = toListBook(list, branch);
  const order = { book, photos: new Map<string, Blob>(), madeAtMs: clock.nowMs() };
  const made = await makeBookPdf(order, { signal: work.signal });
  if (!made.ok) unmade.push({ name: '移交清单', reason: made.error.what });
  else if (made.value !== null) yield { path: '移交清单.pdf', bytes: made.value };
}
