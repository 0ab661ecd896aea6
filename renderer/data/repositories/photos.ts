import type { Photo } from '@shared/domain/photo';

import { drawThumbnail } from '../../workers/photo/draw-thumbnail';
import type { BookDatabase } from '../db';
import { isReadable } from '../photo-bytes';

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

/** A thumbnail is derived: where it is missing or cannot be read, it is drawn and stored again. */
export async function loadThumbnail(db: BookDatabase, photoId: string): Promise<Blob | null> {
  const stored = (await db.thumbnails.get(photoId))?.blob ?? null;
  return stored && (await isReadable(stored)) ? stored : redrawThumbnail(db, photoId);
}

async function redrawThumbnail(db: BookDatabase, photoId: string): Promise<Blob | null> {
  const [photo, image] = await Promise.all([db.photos.get(photoId), loadImage(db, photoId)]);
  if (!photo || !image || !(await isReadable(image))) return null;
  const blob = await drawThumbnail(image, photo);
  await db.thumbnails.put({ id: photoId, blob });
  return blob;
}
