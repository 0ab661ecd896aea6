import type { Photo } from '@shared/domain/photo';

import type { BookDatabase } from '../db';

import type { LostPhoto } from './start-event';

/** Photos that no copy holds, named by their file and the record that they belong to. */
export async function toLostPhotos(
  db: BookDatabase,
  photos: readonly Photo[],
): Promise<readonly LostPhoto[]> {
  const records = await db.records.bulkGet(photos.map(({ recordId }) => recordId));
  return photos.map(({ originalName }, index) => ({
    originalName,
    theme: records[index]?.content.theme ?? '',
  }));
}
