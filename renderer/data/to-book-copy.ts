import type { BookCopy } from '@shared/keeping/book-copy';
import type { Result } from '@shared/util/result';

import { attempt } from './attempt';
import type { BookDatabase } from './db';
import { loadMeta, loadWatermark } from './meta';
import { loadWholePhoto } from './photo-bytes';
import { readParts } from './snapshot';

async function* readRows(db: BookDatabase, table: string) {
  for await (const part of readParts(db, table)) yield* part;
}

/**
 * The open book as a copy to read from. It is read while it is used: whoever needs all of one
 * moment compares what came with the watermark's counts.
 */
export function toBookCopy(db: BookDatabase): Promise<Result<BookCopy>> {
  return attempt('读取记录簿', async () => {
    const { bookId } = await loadMeta(db);
    const photos = await db.photos.toArray();
    const ids = new Map(photos.map(({ id, storedSha256 }) => [storedSha256, id]));
    return {
      bookId,
      watermark: await loadWatermark(db),
      rows: (table) => readRows(db, table),
      loadPhoto: (storedSha256) => {
        const id = ids.get(storedSha256);
        return id === undefined ? Promise.resolve(null) : loadWholePhoto(db, id, storedSha256);
      },
    };
  });
}
