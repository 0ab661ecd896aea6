import type { PhotoShape } from '@shared/book/model/to-record-chapter';
import { addMonths } from '@shared/domain/months';
import type { Scan } from '@shared/domain/scan';
import type { Revision } from '@shared/domain/seal';
import { spanOf } from '@shared/statistics/period';
import { MONTHS_BEFORE } from '@shared/statistics/tables/long-absence-table';

import type { BookDatabase } from '../db';

/** The newest sealed text of each record that the book of a year needs, by the record's id. */
export type SealedTexts = ReadonlyMap<string, number>;

/**
 * Which sealed texts the book of a year is made of: those of its own records, and of others whose
 * day lies in or shortly before the year, as its numbers ask for. Read by index, keys only.
 *
 * A record under correction may have moved in its working copy, so all of these are among them.
 */
export async function listSealedTexts(db: BookDatabase, bookYear: number): Promise<SealedTexts> {
  const { from, to } = spanOf({ kind: 'book-year', year: bookYear });
  const ids = new Set<string>();
  for (const query of [
    db.records.where('content.bookYear').equals(bookYear),
    db.records.where('content.startsAt').between(addMonths(from, -MONTHS_BEFORE), `${to}~`),
    db.records.where('status').equals('correcting'),
  ]) {
    for (const id of await query.primaryKeys()) ids.add(id);
  }
  const newest = new Map<string, number>();
  await db.revisions
    .where('document.recordId')
    .anyOf([...ids])
    .eachKey((id, { primaryKey }) => {
      if (typeof id === 'string') newest.set(id, Math.max(newest.get(id) ?? 0, primaryKey));
    });
  return newest;
}

/** Sealed texts read in one go; between two of them the window answers. */
const TEXTS_AT_ONCE = 10;

/** Some sealed texts with the shapes of the photos that they show. */
export interface SealedPart {
  readonly revisions: readonly Revision[];
  readonly photos: readonly PhotoShape[];
}

/** Shapes of the photos whose files are there; one whose file is gone is told in its place. */
async function loadShapes(
  db: BookDatabase,
  photoIds: readonly string[],
): Promise<readonly PhotoShape[]> {
  const files = new Set(
    await db.photoImages
      .where(':id')
      .anyOf([...photoIds])
      .primaryKeys(),
  );
  const photos = await db.photos.bulkGet([...photoIds]);
  return photos.flatMap((photo) => {
    if (!photo || !files.has(photo.id)) return [];
    const { id, widthPx, heightPx } = photo;
    return [{ id, widthPx, heightPx }];
  });
}

/** Reads sealed texts part by part, by their place in the chain. */
export async function* readSealedTexts(
  db: BookDatabase,
  sequences: readonly number[],
): AsyncGenerator<SealedPart> {
  for (let start = 0; start < sequences.length; start += TEXTS_AT_ONCE) {
    const rows = await db.revisions.bulkGet(sequences.slice(start, start + TEXTS_AT_ONCE));
    const revisions = rows.filter((row) => row !== undefined);
    const shown = revisions.flatMap(({ document }) => document.photos);
    const photos = await loadShapes(
      db,
      shown.map(({ photoId }) => photoId),
    );
    yield { revisions, photos };
  }
}

/** Shapes of the pages of scans. */
export function loadScanShapes(
  db: BookDatabase,
  scans: readonly Pick<Scan, 'photoIds'>[],
): Promise<readonly PhotoShape[]> {
  return loadShapes(
    db,
    scans.flatMap(({ photoIds }) => photoIds),
  );
}

/** Records of a book year that do not print as they stand: told, never printed. */
export interface OpenRecords {
  readonly draftIds: readonly string[];
  /** Filed records under correction; their sealed text prints. */
  readonly correctingIds: readonly string[];
}

/** Book year of the newest sealed text of each record: a working copy may have moved to another. */
async function readSealedYears(
  db: BookDatabase,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const newest = new Map<string, Revision>();
  await db.revisions
    .where('document.recordId')
    .anyOf([...recordIds])
    .each((revision) => {
      const { recordId } = revision.document;
      const known = newest.get(recordId);
      if (!known || known.seal.sequence < revision.seal.sequence) newest.set(recordId, revision);
    });
  return new Map([...newest].map(([id, { document }]) => [id, document.content.bookYear]));
}

/** Lists what of a book year is a draft, and what of it is printed as it was before a correction. */
export async function listOpenRecords(db: BookDatabase, bookYear: number): Promise<OpenRecords> {
  const open = await db.records.where('status').anyOf('draft', 'correcting').toArray();
  const present = open.filter(({ deletedAtMs }) => deletedAtMs === null);
  const drafts = present.filter(
    ({ status, content }) => status === 'draft' && content.bookYear === bookYear,
  );
  const correcting = present.filter(({ status }) => status === 'correcting');
  const years = await readSealedYears(
    db,
    correcting.map(({ id }) => id),
  );
  const ofYear = correcting.filter(({ id }) => years.get(id) === bookYear);
  return { draftIds: drafts.map(({ id }) => id), correctingIds: ofYear.map(({ id }) => id) };
}
