import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackupReason } from '@shared/ipc/backup-host';
import { backupReasonNames, toBackupName, toBookTag } from '@shared/keeping/backup-name';
import type { BookCopy } from '@shared/keeping/book-copy';
import { estimateBookBytes } from '@shared/package/book-files';
import type { LongWork } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import { writeBook, type BookPackaging } from '@shared/package/write-book';
import { toCanonicalJson } from '@shared/util/canonical-json';
import { fail, succeed, type Result } from '@shared/util/result';

import { openFileSource, toFileSink } from '../file-bytes';
import { syncFolder, toWriteProblem } from '../save-file';
import { findBackups, type FoundBackup } from './backup-folders';
import { backupCancelled, backupDamaged, tooLittleSpace } from './backup-problems';

/** One backup that is to be made. */
export interface BackupOrder extends Omit<BookPackaging, 'reason'> {
  readonly copy: BookCopy;
  readonly folder: string;
  readonly reason: BackupReason;
}

/** Progress of the whole: writing is the first half, reading back the second. */
export interface BackupWork {
  readonly signal: AbortSignal;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
}

/** Kept free beyond the backup itself, so that it does not fill the disk to the brim. */
const SPARE_BYTES = 32_000_000;

/**
 * Makes one backup: written under a name that nobody takes for a backup, made durable, read back
 * from the disk and compared, and only then given its name.
 */
export async function makeBackup(
  order: BackupOrder,
  work: BackupWork,
): Promise<Result<FoundBackup>> {
  const { copy, folder } = order;
  try {
    const estimateBytes = await estimateBookBytes(copy);
    const space = await checkSpace(folder, estimateBytes + SPARE_BYTES);
    if (!space.ok) return space;
    await removeUnfinished(folder, copy.bookId);
    const path = toUnfinishedPath(folder, copy.bookId);
    const made = await writeAndCheck(order, path, work, estimateBytes);
    return made.ok ? await giveName(order, path) : made;
  } catch (error) {
    console.error('备份没有做成', error);
    return fail(toWriteProblem(error, folder));
  } finally {
    await removeUnfinished(folder, copy.bookId);
  }
}

async function checkSpace(folder: string, wantedBytes: number): Promise<Result<null>> {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  return freeBytes < wantedBytes ? fail(tooLittleSpace(wantedBytes, freeBytes)) : succeed(null);
}

function toUnfinishedPath(folder: string, bookId: string): string {
  return join(folder, `.${toBookTag(bookId)}.unfinished`);
}

/** What a crash in the middle of an earlier backup left behind. */
async function removeUnfinished(folder: string, bookId: string): Promise<void> {
  await rm(toUnfinishedPath(folder, bookId), { force: true }).catch((error: unknown) =>
    console.error('没做完的备份没能删除', error),
  );
}

async function writeAndCheck(
  { copy, reason, ...packaging }: BackupOrder,
  path: string,
  { signal, onProgress }: BackupWork,
  estimateBytes: number,
): Promise<Result<null>> {
  const writing: LongWork = {
    signal,
    onProgress: (done) => onProgress(Math.min(done, estimateBytes), 2 * estimateBytes),
  };
  const file = await open(path, 'wx');
  try {
    const about = { ...packaging, reason: backupReasonNames[reason] };
    const written = await writeBook(copy, about, toFileSink(file), writing);
    if (signal.aborted) return fail(backupCancelled);
    if (!written.ok) return written;
    await file.sync();
  } finally {
    await file.close();
  }
  return readBack(copy, path, {
    signal,
    onProgress: (done, total) => {
      const part = total === null || total === 0 ? 0 : done / total;
      onProgress(Math.round((1 + part) * estimateBytes), 2 * estimateBytes);
    },
  });
}

/** Reads the file as a restore would; it must hold the very state that was to be saved. */
async function readBack(copy: BookCopy, path: string, work: LongWork): Promise<Result<null>> {
  const source = await openFileSource(path);
  try {
    const { dataVersion } = copy.watermark;
    const opened = await openBook(source, { ...work, dataVersion });
    if (work.signal?.aborted === true) return fail(backupCancelled);
    if (!opened.ok) {
      console.error('备份读回核对没有通过', opened.error);
      return fail(backupDamaged);
    }
    const { manifest } = opened.value;
    const isSame =
      manifest.bookId === copy.bookId &&
      toCanonicalJson(manifest.watermark) === toCanonicalJson(copy.watermark);
    return isSame ? succeed(null) : fail(backupDamaged);
  } finally {
    await source.close();
  }
}

async function giveName(order: BackupOrder, path: string): Promise<Result<FoundBackup>> {
  const { copy, folder, madeAt, reason } = order;
  const bookTag = toBookTag(copy.bookId);
  const found = await findBackups(folder, copy.bookId);
  // Counted over all reasons, so that the newest of a minute is the one with the highest number.
  const numbers = found.filter((one) => one.madeAt === madeAt).map(({ number }) => number);
  const number = Math.max(0, ...numbers) + 1;
  const name = toBackupName({ madeAt, reason, bookTag, number });
  const finalPath = join(folder, name);
  await rename(path, finalPath);
  await syncFolder(folder);
  const { size: sizeBytes } = await stat(finalPath);
  return succeed({ name, path: finalPath, sizeBytes, madeAt, reason, number });
}
