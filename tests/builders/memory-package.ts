import type { BookCopy } from '@shared/keeping/book-copy';
import { joinBytes } from '@shared/package/bytes';
import type { BagSummary } from '@shared/package/write-bag';
import { writeBook } from '@shared/package/write-book';

import { packagingMoment } from './packaged-files';

export interface MadePackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly summary: BagSummary;
}

/** A book's package with what its writer tells of it. */
export async function toPackage(copy: BookCopy, moment = packagingMoment): Promise<MadePackage> {
  const parts: Uint8Array[] = [];
  const packaging = { ...moment, reason: '手动', appVersion: '0.0.0' };
  const written = await writeBook(copy, packaging, (bytes) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  });
  if (!written.ok) throw new Error(written.error.what);
  return { bytes: joinBytes(parts), summary: written.value };
}

/** A book's package as bytes. */
export async function toPackageBytes(
  copy: BookCopy,
  moment = packagingMoment,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await toPackage(copy, moment)).bytes;
}
