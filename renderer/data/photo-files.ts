import type { BookDatabase } from './db';

/** Rows of one question; their bytes are read only when they are used. */
const ROWS_AT_ONCE = 50;

/** The print-size JPEGs of photos, by id; those whose file is gone are left out. */
export async function loadPhotoFiles(
  db: BookDatabase,
  photoIds: readonly string[],
): Promise<ReadonlyMap<string, Blob>> {
  const files = new Map<string, Blob>();
  for (let start = 0; start < photoIds.length; start += ROWS_AT_ONCE) {
    const rows = await db.photoImages.bulkGet(photoIds.slice(start, start + ROWS_AT_ONCE));
    for (const row of rows) if (row) files.set(row.id, row.blob);
  }
  return files;
}
