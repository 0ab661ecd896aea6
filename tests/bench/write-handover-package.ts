import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalService } from '@electron/main/services/journal/journal-service';
import { createPackageFiles } from '@electron/main/services/packages/package-files';
import { DATA_VERSION } from '@renderer/data/migrations/all';
import { toHandleSink, toHandleSource } from '@renderer/platform/package-source';
import { gatherBytes } from '@renderer/workers/package/gather-bytes';
import { withDecrypted } from '@scripts/verifying/with-decrypted';
import { documentFolder } from '@shared/handover/readable/document-places';
import { toHandoverReadMe } from '@shared/handover/readable/handover-read-me';
import type { BookCopy } from '@shared/keeping/book-copy';
import { openAgeWriter } from '@shared/package/age';
import type { ByteSink, ByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import type { BookFile } from '@shared/package/part-writer';
import { writeBook } from '@shared/package/write-book';
import { assertPresent } from '@shared/util/assert';
import { fail } from '@shared/util/result';

import { aBranch } from '../builders/branch';
import { FIXED_NOW_LOCAL, FIXED_NOW_MS } from '../builders/clock';
import { BOOK_ID } from '../builders/commit';
import { valueOf } from '../builders/journal';

import { listPhotos, photoSizeBytes, toNoise, toYear, type BookSize } from './large-book';
import { documentSizeBytes } from './ten-year-book';

export interface WrittenPackage {
  readonly path: string;
  readonly tagManifestSha256: string;
}

/** In the place of each record's PDF, bytes of its size; what typesetting takes is not in them. */
async function* toDocuments(size: BookSize): AsyncGenerator<BookFile, void> {
  for (let number = 0; number < size.records; number += 1) {
    const photoBytes = listPhotos(number, size).length * photoSizeBytes;
    const path = `${documentFolder}/${toYear(number, size)}年度/支部党员大会/${number + 1}.pdf`;
    yield await Promise.resolve({ path, bytes: toNoise(number, documentSizeBytes + photoBytes) });
  }
}

async function writeTo(sink: ByteSink, copy: BookCopy, size: BookSize, passphrase: string) {
  const branchName = aBranch().name;
  const { counts } = copy.watermark;
  const packaging = {
    madeAt: FIXED_NOW_LOCAL,
    madeAtMs: FIXED_NOW_MS,
    reason: '移交',
    appVersion: '0.0.0',
    readMe: toHandoverReadMe({ branchName, madeAt: FIXED_NOW_LOCAL, counts }),
  };
  const pieces = gatherBytes(sink);
  const writer = passphrase === '' ? null : await openAgeWriter(pieces.sink, passphrase);
  const written = writeBook(copy, packaging, writer?.write ?? pieces.sink, {}, toDocuments(size));
  const { tagManifestSha256 } = await valueOf(written);
  await writer?.finish();
  await pieces.flush();
  return tagManifestSha256;
}

async function judge(source: ByteSource): Promise<string | null> {
  const opened = await openBook(source, { dataVersion: DATA_VERSION });
  if (!opened.ok) throw new Error(opened.error.problem.code);
  return opened.value.tagManifestSha256;
}

/**
 * Writes a book of the journal as a handover's package through the desktop's own files: temporary
 * file, fsync, rename, fsync of the folder. Then all of it is read back and judged.
 *
 * @param passphrase - Empty: not encrypted.
 */
export async function writeHandoverPackage(
  journal: JournalService,
  folder: string,
  size: BookSize,
  passphrase: string,
): Promise<WrittenPackage> {
  const target = join(folder, 'packages');
  await mkdir(target, { recursive: true });
  const packages = createPackageFiles({
    askForFile: () => Promise.resolve(null),
    askWhereToSave: (name) => Promise.resolve(join(target, name)),
    findBackupPath: () =>
      Promise.resolve(fail({ code: 'no-backups', what: '', safe: '', next: '' })),
  });
  const ending = passphrase === '' ? 'zip' : 'zip.age';
  const file = assertPresent(await valueOf(packages.beginWrite(`移交包.${ending}`)), 'a place');
  const held = assertPresent(await valueOf(journal.openCopy(BOOK_ID)), 'the journal has the book');
  const tagManifestSha256 = await writeTo(
    toHandleSink(packages, file),
    held.copy,
    size,
    passphrase,
  );
  await held.release();
  const { location: path } = await valueOf(packages.finishWrite(file.handle));
  const { size: sizeBytes } = await stat(path);
  const source = toHandleSource(packages, { ...file, sizeBytes });
  const found =
    passphrase === ''
      ? await judge(source)
      : await valueOf(withDecrypted(source, passphrase, judge));
  if (found !== tagManifestSha256) throw new Error('the package is not as it was written');
  await packages.closeAll();
  return { path, tagManifestSha256 };
}
