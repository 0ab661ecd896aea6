import type { JournalHost } from '@shared/ipc/journal-host';
import { succeed, type Result } from '@shared/util/result';

import { attemptAsk } from './attempt';
import type { BookDatabase } from './db';
import { loadWholePhoto } from './photo-bytes';

/** A photo as a row names its bytes. */
export interface PhotoName {
  readonly id: string;
  readonly storedSha256: string;
}

const TASK = '给照片留底';

/**
 * Brings the photos that the journal lacks to it.
 *
 * @returns How many it took. A photo that is not whole here is passed over: its row is worth
 *   keeping all the same, and the check of all photos tells of it.
 */
export async function putMissingPhotos(
  db: BookDatabase,
  bookId: string,
  journal: JournalHost,
  photos: readonly PhotoName[],
): Promise<Result<number>> {
  if (photos.length === 0) return succeed(0);
  const wanted = [...new Set(photos.map(({ storedSha256 }) => storedSha256))];
  const missing = await attemptAsk(TASK, () => journal.findMissingPhotos(bookId, wanted));
  if (!missing.ok) return missing;
  let count = 0;
  for (const storedSha256 of missing.value) {
    const photo = photos.find((one) => one.storedSha256 === storedSha256);
    const bytes = photo ? await loadWholePhoto(db, photo.id, storedSha256) : null;
    if (!bytes) continue;
    const put = await attemptAsk(TASK, () => journal.putPhoto(bookId, storedSha256, bytes));
    if (!put.ok) return put;
    count += 1;
  }
  return succeed(count);
}
