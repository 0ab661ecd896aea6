import { sha256Hex } from '@shared/util/hash';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import type { ListedBookFile } from '../../../data/repositories/book-files';

/** Whether a file is one of the list, byte for byte. */
export type FileVerdict =
  | { readonly kind: 'listed'; readonly file: ListedBookFile }
  /** `sameSize`: a listed file of as many bytes, of which it may be a changed copy. */
  | { readonly kind: 'unlisted'; readonly sameSize: ListedBookFile | null };

const unreadable: Problem = {
  code: 'file-unreadable',
  what: '这个文件读不出来。',
  safe: '文件和记录簿都没有改动。',
  next: '请看看它还在不在、U 盘有没有拔掉，再选一次。',
};

/**
 * Holds a file against the list. Only one that is as large as a listed one is read and hashed, so a
 * file of any size is answered; the hashing does not hold up the window (WebCrypto).
 */
export async function checkFile(
  file: Blob,
  listed: readonly ListedBookFile[],
): Promise<Result<FileVerdict>> {
  const sameSize = listed.filter(({ sizeBytes }) => sizeBytes === file.size);
  if (sameSize.length === 0) return succeed({ kind: 'unlisted', sameSize: null });
  try {
    const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
    const found = sameSize.find((one) => one.sha256 === sha256);
    return succeed(
      found ? { kind: 'listed', file: found } : { kind: 'unlisted', sameSize: sameSize[0] ?? null },
    );
  } catch (error) {
    reportError(error);
    return fail(unreadable);
  }
}
