import type { Table } from 'dexie';

import type { Contact } from '@shared/domain/contact';
import type { Payment } from '@shared/domain/dues';
import type { Member } from '@shared/domain/member';
import type { Plan } from '@shared/domain/plan';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';

import { transact } from '../commit';
import type { BookDatabase, HistoryRow } from '../db';
import type { StoredPhoto } from '../stored-photo';

/** Everything of a ready-made book but its branch. */
export interface BookRows {
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly revisions: readonly Revision[];
  readonly photos: readonly StoredPhoto[];
  readonly payments: readonly Payment[];
  readonly contacts: readonly Contact[];
  readonly plans: readonly Plan[];
}

function toHistory({ records, revisions }: BookRows): readonly HistoryRow[] {
  const created = records.map((record): HistoryRow => ({
    recordId: record.id,
    atMs: record.enteredAtMs,
    event: 'created',
    note: '',
  }));
  const filed = revisions.map(({ document }): HistoryRow => ({
    recordId: document.recordId,
    atMs: document.filedAtMs,
    event: document.revision === 1 ? 'filed' : 'corrected',
    note: document.correctionReason,
  }));
  return [...created, ...filed].sort((one, other) => one.atMs - other.atMs);
}

/** Rows of one commit: one flush to disk then covers many rows. */
const ROWS_AT_ONCE = 500;
/** Photos of one commit, at about 0.4 MB each. */
const PHOTOS_AT_ONCE = 8;

function toParts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

async function addAll<Row, Key>(
  db: BookDatabase,
  table: Table<Row, Key>,
  rows: readonly Row[],
): Promise<void> {
  for (const part of toParts(rows, ROWS_AT_ONCE)) {
    await transact(db, [table], () => table.bulkAdd(part));
  }
}

async function addPhotos(db: BookDatabase, photos: readonly StoredPhoto[]): Promise<void> {
  const toBlobs = (part: readonly StoredPhoto[], kind: 'image' | 'thumbnail') =>
    part.map(({ photo, [kind]: blob }) => ({ id: photo.id, blob }));
  for (const part of toParts(photos, PHOTOS_AT_ONCE)) {
    await transact(db, [db.photos, db.photoImages, db.thumbnails], async () => {
      await db.photos.bulkAdd(part.map(({ photo }) => photo));
      await db.photoImages.bulkAdd(toBlobs(part, 'image'));
      await db.thumbnails.bulkAdd(toBlobs(part, 'thumbnail'));
    });
  }
}

/**
 * Writes a ready-made book into a new database. It is more than one commit, so the book is
 * entered in the registry only afterwards.
 */
export async function fillBook(db: BookDatabase, rows: BookRows): Promise<void> {
  await addAll(db, db.members, rows.members);
  await addPhotos(db, rows.photos);
  await addAll(db, db.records, rows.records);
  await addAll(db, db.revisions, rows.revisions);
  await addAll(db, db.plans, rows.plans);
  await addAll(db, db.history, toHistory(rows));
  await addAll(db, db.payments, rows.payments);
  await addAll(db, db.contacts, rows.contacts);
}
