import type { Member } from '@shared/domain/member';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';

import type { BookDatabase, HistoryRow } from '../db';
import type { StoredPhoto } from '../stored-photo';

import { recordTables } from './records';

/** Everything of a ready-made book but its branch. */
export interface BookRows {
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly revisions: readonly Revision[];
  readonly photos: readonly StoredPhoto[];
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

/** Writes a ready-made book into an empty database in one transaction. */
export async function fillBook(db: BookDatabase, rows: BookRows): Promise<void> {
  await db.transaction('rw', [db.members, ...recordTables(db)], async () => {
    await db.members.bulkAdd([...rows.members]);
    await db.records.bulkAdd([...rows.records]);
    await db.revisions.bulkAdd([...rows.revisions]);
    await db.photos.bulkAdd(rows.photos.map(({ photo }) => photo));
    await db.photoImages.bulkAdd(
      rows.photos.map(({ photo, image }) => ({ id: photo.id, blob: image })),
    );
    await db.thumbnails.bulkAdd(
      rows.photos.map(({ photo, thumbnail }) => ({ id: photo.id, blob: thumbnail })),
    );
    await db.history.bulkAdd([...toHistory(rows)]);
  });
}
