import type { MeetingRecord } from '@shared/domain/record';
import type { Scan } from '@shared/domain/scan';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** A scan that was taken out of the book and is still stored. */
export interface TakenOutScan {
  readonly scan: Scan;
  /** The record behind whose pages it was; null for one at the end of a section. */
  readonly record: MeetingRecord | null;
}

/** Scans that can be put back, taken out last first. */
export async function loadTakenOutScans(db: BookDatabase): Promise<readonly TakenOutScan[]> {
  const scans = await db.scans.filter(({ removedAtMs }) => removedAtMs !== undefined).toArray();
  scans.sort((one, other) => (other.removedAtMs ?? 0) - (one.removedAtMs ?? 0));
  const recordIds = scans.map(({ place }) => (place.kind === 'record' ? place.recordId : ''));
  const records = await db.records.bulkGet(recordIds);
  return scans.map((scan, index) => ({ scan, record: records[index] ?? null }));
}

const inBook: Problem = {
  code: 'scan-in-book',
  what: '这份扫描件还装在簿里，不能彻底删除。',
  safe: '扫描件没有动。',
  next: '请先把它从簿里取出来。',
};

/** Removes a scan that was taken out, with its pages, for good. */
export function purgeScan(db: BookDatabase, id: string, atMs: number): Promise<Result<null>> {
  const tables = [db.scans, db.photos, db.photoImages, db.thumbnails, db.history];
  return commit(db, '彻底删除扫描件', tables, async () => {
    const scan = await db.scans.get(id);
    if (!scan) return null;
    if (scan.removedAtMs === undefined) throw new RefusedWrite(inBook);
    const photoIds = [...scan.photoIds];
    await db.photos.bulkDelete(photoIds);
    await db.photoImages.bulkDelete(photoIds);
    await db.thumbnails.bulkDelete(photoIds);
    await db.scans.delete(id);
    const { place, title } = scan;
    if (place.kind === 'record') {
      await db.history.add({
        recordId: place.recordId,
        atMs,
        event: 'scan-purged',
        note: title,
      });
    }
    return null;
  });
}
