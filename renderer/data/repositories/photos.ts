import type { Photo } from '@shared/domain/photo';

import type { BookDatabase } from '../db';

/** Facts of all photos of a record, also of those taken out of it but not yet purged. */
export async function loadPhotosOf(
  db: BookDatabase,
  recordId: string,
): Promise<ReadonlyMap<string, Photo>> {
  const photos = await db.photos.where('recordId').equals(recordId).toArray();
  return new Map(photos.map((photo) => [photo.id, photo]));
}

/** The print-size JPEG; null if the row is missing. The Blob's bytes are read only on use. */
export async function loadImage(db: BookDatabase, photoId: string): Promise<Blob | null> {
  return (await db.photoImages.get(photoId))?.blob ?? null;
}

export async function loadThumbnail(db: BookDatabase, photoId: string): Promise<Blob | null> {
  return (await db.thumbnails.get(photoId))?.blob ?? null;
}
