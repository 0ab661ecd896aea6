import type { Photo } from '@shared/domain/photo';

import type { BookDatabase } from '../db';

import type { LostPhoto } from './start-event';

/** Photos that no copy holds, named by their file and the record or scan that they belong to. */
export async function toLostPhotos(
  db: BookDatabase,
  photos: readonly Photo[],
): Promise<readonly LostPhoto[]> {
  const ownerIds = photos.map(({ recordId }) => recordId);
  const [records, scans] = await Promise.all([
    db.records.bulkGet(ownerIds),
    db.scans.bulkGet(ownerIds),
  ]);
  return photos.map(({ originalName }, index) => ({
    originalName,
    theme: records[index]?.content.theme ?? scans[index]?.title ?? '',
  }));
}
