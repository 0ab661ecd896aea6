import type { BookCopy } from '@shared/keeping/book-copy';
import { joinBytes } from '@shared/package/bytes';
import type { BookFile } from '@shared/package/part-writer';
import type { BagSummary } from '@shared/package/write-bag';
import { writeBook } from '@shared/package/write-book';

import { packagingMoment } from './packaged-files';

export interface MadePackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly summary: BagSummary;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what lies ready
async function* toStream(files: readonly BookFile[]): AsyncGenerator<BookFile, void> {
  yield* files;
}

/** A book's package with what its writer tells of it. */
export async function toPackage(
  copy: BookCopy,
  moment = packagingMoment,
  moreFiles: readonly BookFile[] = [],
): Promise<MadePackage> {
  const parts: Uint8Array[] = [];
  const packaging = { ...moment, reason: '手动', appVersion: '0.0.0' };
  const sink = (bytes: Uint8Array) => {
    parts.push(bytes.slice());
    return Promise.resolve();
  };
  const written = await writeBook(copy, packaging, sink, {}, toStream(moreFiles));
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
