import type { BookCopy } from '@shared/keeping/book-copy';
import { joinBytes } from '@shared/package/bytes';
import { writeBook } from '@shared/package/write-book';

import { packagingMoment } from './packaged-files';

/** A book's package as bytes. */
export async function toPackageBytes(
  copy: BookCopy,
  moment = packagingMoment,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const packaging = { ...moment, reason: '手动', appVersion: '0.0.0' };
  const written = await writeBook(copy, packaging, (bytes) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  });
  if (!written.ok) throw new Error(written.error.what);
  return joinBytes(parts);
}
