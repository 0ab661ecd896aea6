import type { MeetingRecord } from '@shared/domain/record';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { recordTables } from './records';

/** A draft that was put aside, with how many photos would go with it. */
export interface DeletedDraft {
  readonly record: MeetingRecord;
  readonly photoCount: number;
}

/** Deleted drafts, deleted last first. */
export async function loadDeletedDrafts(db: BookDatabase): Promise<readonly DeletedDraft[]> {
  const drafts = await db.records
    .where('status')
    .equals('draft')
    .filter(({ deletedAtMs }) => deletedAtMs !== null)
    .toArray();
  drafts.sort((one, other) => (other.deletedAtMs ?? 0) - (one.deletedAtMs ?? 0));
  return Promise.all(
    drafts.map(async (record) => ({
      record,
      photoCount: await db.photos.where('recordId').equals(record.id).count(),
    })),
  );
}

/**
 * Removes a deleted draft for good, with its photos and its history, in one transaction. Refused
 * for a draft that is not deleted and for whatever was ever sealed.
 */
export function purgeDraft(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '彻底删除草稿', recordTables(db), async () => {
    const record = await db.records.get(id);
    if (!record) return null;
    const sealed = await db.revisions.where('document.recordId').equals(id).count();
    if (record.status !== 'draft' || record.deletedAtMs === null || sealed > 0) {
      throw new RefusedWrite({
        code: 'not-purgeable',
        what: '这份记录不是已删除的草稿，不能彻底删除。',
        safe: '它没有改动。',
        next: '归档过的记录不能删除；要改请用“更正”。',
      });
    }
    const photoIds = await db.photos.where('recordId').equals(id).primaryKeys();
    await db.photos.bulkDelete(photoIds);
    await db.photoImages.bulkDelete(photoIds);
    await db.thumbnails.bulkDelete(photoIds);
    await db.history.where('recordId').equals(id).delete();
    await db.records.delete(id);
    return null;
  });
}
