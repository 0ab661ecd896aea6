import { recordSchema, type MeetingRecord } from '@shared/domain/record';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase, HistoryRow } from '../db';
import type { StoredPhoto } from '../stored-photo';

import { noteTakenOut } from './taken-out-history';

/** The tables that one save touches together. */
export function recordTables(db: BookDatabase) {
  return [db.records, db.revisions, db.photos, db.photoImages, db.thumbnails, db.history];
}

export async function loadRecord(db: BookDatabase, id: string): Promise<MeetingRecord | null> {
  return (await db.records.get(id)) ?? null;
}

/** What happened to a record, oldest first. */
export function loadHistory(db: BookDatabase, recordId: string): Promise<HistoryRow[]> {
  return db.history.where('recordId').equals(recordId).sortBy('sequence');
}

/** Adds a draft and its first event; within a commit. */
export async function addDraft(db: BookDatabase, record: MeetingRecord): Promise<void> {
  await db.records.add(recordSchema.parse(record));
  await db.history.add({
    recordId: record.id,
    atMs: record.enteredAtMs,
    event: 'created',
    note: '',
  });
}

/** Stores a new draft. */
export function createDraft(db: BookDatabase, record: MeetingRecord): Promise<Result<null>> {
  return commit(db, '新建记录', recordTables(db), async () => {
    await addDraft(db, record);
    return null;
  });
}

/** Code of the refusal to save over a filed record. */
export const recordIsFiled = 'record-is-filed';

/** Why a filed record is not written over. */
export const refusedBecauseFiled: Problem = {
  code: recordIsFiled,
  what: '这份记录已归档，不能直接改。',
  safe: '归档的内容没有变。',
  next: '要改请用“更正”，并写明原因。',
};

/**
 * Saves a draft's working copy together with photos that came in since, in one transaction, so
 * that a record never names a photo that is not there.
 *
 * Refused for a filed record: that needs a correction with a reason.
 */
export function saveDraft(
  db: BookDatabase,
  record: MeetingRecord,
  newPhotos: readonly StoredPhoto[] = [],
): Promise<Result<null>> {
  return commit(db, '保存草稿', recordTables(db), async () => {
    const row = recordSchema.parse(record);
    const stored = await db.records.get(row.id);
    if (stored?.status === 'filed') throw new RefusedWrite(refusedBecauseFiled);
    for (const { photo, image, thumbnail } of newPhotos) {
      await db.photos.put(photo);
      await db.photoImages.put({ id: photo.id, blob: image });
      await db.thumbnails.put({ id: photo.id, blob: thumbnail });
    }
    if (stored) await noteTakenOut(db, stored, row.content.photos, row.changedAtMs);
    await db.records.put({ ...row, deletedAtMs: stored?.deletedAtMs ?? row.deletedAtMs });
    return null;
  });
}

function setDeleted(
  db: BookDatabase,
  id: string,
  atMs: number,
  event: 'deleted' | 'restored',
): Promise<Result<null>> {
  const task = event === 'deleted' ? '删除草稿' : '恢复草稿';
  return commit(db, task, recordTables(db), async () => {
    const record = await db.records.get(id);
    if (record?.status !== 'draft') throw new RefusedWrite(refusedBecauseFiled);
    await db.records.put({ ...record, deletedAtMs: event === 'deleted' ? atMs : null });
    await db.history.add({ recordId: id, atMs, event, note: '' });
    return null;
  });
}

/** Puts a draft aside; its row and photos stay, so that it can be taken back. */
export function deleteDraft(db: BookDatabase, id: string, atMs: number) {
  return setDeleted(db, id, atMs, 'deleted');
}

/** Takes a deleted draft back. */
export function restoreDraft(db: BookDatabase, id: string, atMs: number) {
  return setDeleted(db, id, atMs, 'restored');
}
