import { sha256Hex } from '@shared/util/hash';

import type { BookDatabase } from './db';

/**
 * The bytes of a stored photo; null if they are missing, cannot be read, or are not those that
 * were stored. A store may hold a row whose bytes are gone: reading it then rejects.
 */
export async function loadWholePhoto(
  db: BookDatabase,
  photoId: string,
  storedSha256: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const stored = await db.photoImages.get(photoId).catch(() => undefined);
  if (!stored) return null;
  try {
    const bytes = new Uint8Array(await stored.blob.arrayBuffer());
    return (await sha256Hex(bytes)) === storedSha256 ? bytes : null;
  } catch {
    // Told by whoever asked: a photo that is not whole here may be whole in another copy.
    return null;
  }
}

/** Whether the bytes behind a stored Blob are there at all; quick, since it reads one of them. */
export async function isReadable(blob: Blob): Promise<boolean> {
  try {
    return blob.size > 0 && (await blob.slice(0, 1).arrayBuffer()).byteLength === 1;
  } catch {
    return false;
  }
}
