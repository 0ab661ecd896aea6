import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord } from '@shared/domain/record';
import { groupBy } from '@shared/util/group-by';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { recordTables } from './records';
import { fromPhotoNote, toPhotoNote } from './taken-out-history';

/** A photo that is stored but stands in its record no longer. */
export interface TakenOutPhoto {
  readonly photo: Photo;
  /** Null if even the record is gone. */
  readonly record: MeetingRecord | null;
  /** As it was when the photo was taken out. */
  readonly caption: string;
  /** Null if it was not written down. */
  readonly takenOutAtMs: number | null;
  /** Numbers of the sealed revisions that show it; with one of them it is never purged. */
  readonly sealedIn: readonly number[];
}

/** Rows that are read at once: contents of records are held no longer than their part. */
const PART = 100;

/** Ids of the stored photos by record, out of the index alone; pages of scans belong to none. */
async function loadPhotoIdsByRecord(
  db: BookDatabase,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [recordIds, photoIds] = await db.transaction('r', db.photos, async () => {
    const inOrder = db.photos.orderBy('recordId');
    return [await inOrder.keys(), await inOrder.primaryKeys()] as const;
  });
  const scanIds = new Set(await db.scans.toCollection().primaryKeys());
  const pairs = photoIds.map((photoId, index) => ({ photoId, recordId: recordIds[index] }));
  const byRecord = new Map<string, readonly string[]>();
  for (const [recordId, group] of groupBy(pairs, (pair) => pair.recordId)) {
    if (typeof recordId === 'string' && !scanIds.has(recordId)) {
      byRecord.set(
        recordId,
        group.map(({ photoId }) => photoId),
      );
    }
  }
  return byRecord;
}

/** Numbers of the sealed revisions of a record that show a photo. */
async function loadRevisionsShowing(
  db: BookDatabase,
  { id, recordId }: Photo,
): Promise<readonly number[]> {
  const revisions = await db.revisions.where('document.recordId').equals(recordId).toArray();
  return revisions
    .filter(({ document }) => document.photos.some(({ photoId }) => photoId === id))
    .map(({ document }) => document.revision)
    .sort((one, other) => one - other);
}

async function toTakenOut(
  db: BookDatabase,
  photo: Photo,
  record: MeetingRecord | null,
): Promise<TakenOutPhoto> {
  const events = await db.history.where('recordId').equals(photo.recordId).sortBy('sequence');
  const last = events.findLast(
    ({ event, note }) => event === 'photo-taken-out' && fromPhotoNote(note).photoId === photo.id,
  );
  return {
    photo,
    record,
    caption: last ? fromPhotoNote(last.note).caption : '',
    takenOutAtMs: last?.atMs ?? null,
    sealedIn: await loadRevisionsShowing(db, photo),
  };
}

/**
 * Photos that were taken out of their records and are still stored, taken out last first. Photos
 * of deleted drafts are left out: they come and go with their draft.
 */
export async function loadTakenOutPhotos(db: BookDatabase): Promise<readonly TakenOutPhoto[]> {
  const photoIds = await loadPhotoIdsByRecord(db);
  const recordIds = [...photoIds.keys()];
  const found: TakenOutPhoto[] = [];
  for (let start = 0; start < recordIds.length; start += PART) {
    const part = recordIds.slice(start, start + PART);
    const records = await db.records.bulkGet(part);
    for (const [index, recordId] of part.entries()) {
      const record = records[index] ?? null;
      if (record !== null && record.deletedAtMs !== null) continue;
      const shown = new Set(record?.content.photos.map(({ photoId }) => photoId));
      const left = (photoIds.get(recordId) ?? []).filter((photoId) => !shown.has(photoId));
      for (const photo of await db.photos.bulkGet(left)) {
        if (photo) found.push(await toTakenOut(db, photo, record));
      }
    }
  }
  return found.sort((one, other) => (other.takenOutAtMs ?? 0) - (one.takenOutAtMs ?? 0));
}

const notOpen: Problem = {
  code: 'record-not-open',
  what: '这份记录已归档，照片放不回去。',
  safe: '照片还在“最近删除”里。',
  next: '请先打开那份记录，点“更正”，再来放回。',
};

/** Puts a photo back at the end of its draft's or correction's photos, with its old caption. */
export function putBackPhoto(
  db: BookDatabase,
  { photo, caption }: Pick<TakenOutPhoto, 'photo' | 'caption'>,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '放回照片', recordTables(db), async () => {
    const record = await db.records.get(photo.recordId);
    if (!record || record.status === 'filed' || record.deletedAtMs !== null) {
      throw new RefusedWrite(notOpen);
    }
    if (record.content.photos.some(({ photoId }) => photoId === photo.id)) return null;
    const placed = { photoId: photo.id, caption };
    const photos = [...record.content.photos, placed];
    await db.records.put({
      ...record,
      content: { ...record.content, photos },
      changedAtMs: atMs,
    });
    await db.history.add({
      recordId: record.id,
      atMs,
      event: 'photo-put-back',
      note: toPhotoNote(placed),
    });
    return null;
  });
}

const inUse: Problem = {
  code: 'photo-in-use',
  what: '这张照片还在用，不能彻底删除。',
  safe: '照片没有动。',
  next: '封存过的版本里有它，要一直留着；在草稿里的，先从草稿中删掉。',
};

/**
 * Removes a taken-out photo for good, in one transaction. Refused while its record shows it, and
 * for ever if a sealed revision does.
 */
export function purgePhoto(
  db: BookDatabase,
  { photo, caption }: Pick<TakenOutPhoto, 'photo' | 'caption'>,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '彻底删除照片', [...recordTables(db), db.scans], async () => {
    const record = await db.records.get(photo.recordId);
    const isShown =
      record?.content.photos.some(({ photoId }) => photoId === photo.id) === true ||
      (await db.scans.get(photo.recordId)) !== undefined;
    if (isShown || (await loadRevisionsShowing(db, photo)).length > 0) {
      throw new RefusedWrite(inUse);
    }
    await db.photos.delete(photo.id);
    await db.photoImages.delete(photo.id);
    await db.thumbnails.delete(photo.id);
    await db.history.add({
      recordId: photo.recordId,
      atMs,
      event: 'photo-purged',
      note: toPhotoNote({ photoId: photo.id, caption }),
    });
    return null;
  });
}
