import type { MeetingRecord, RecordPhoto } from '@shared/domain/record';

import type { BookDatabase, HistoryRow } from '../db';

/** A photo's event tells its id and the caption that it had. */
export function toPhotoNote({ photoId, caption }: RecordPhoto): string {
  return `${photoId} ${caption}`;
}

/** What the note of a photo's event tells. */
export function fromPhotoNote(note: string): RecordPhoto {
  const end = note.indexOf(' ');
  return { photoId: note.slice(0, end), caption: note.slice(end + 1) };
}

/**
 * Writes down which photos leave a record, so that 最近删除 can say when and with what caption.
 * Part of the transaction that saves the record.
 */
export async function noteTakenOut(
  db: BookDatabase,
  stored: MeetingRecord,
  kept: readonly RecordPhoto[],
  atMs: number,
): Promise<void> {
  const ids = new Set(kept.map(({ photoId }) => photoId));
  const rows = stored.content.photos
    .filter(({ photoId }) => !ids.has(photoId))
    .map((photo): HistoryRow => ({
      recordId: stored.id,
      atMs,
      event: 'photo-taken-out',
      note: toPhotoNote(photo),
    }));
  if (rows.length > 0) await db.history.bulkAdd(rows);
}
