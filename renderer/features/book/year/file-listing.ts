import type { BookFile } from '@shared/domain/book-file';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import type { BookDatabase } from '../../../data/db';
import { addBookFile, type BookFileListing } from '../../../data/repositories/book-files';
import { loadNewestSeal } from '../../../data/repositories/filing';

/** What came of listing a file; where it failed, the file itself is saved all the same. */
export type FileListing = Result<BookFileListing>;

/** Lists a file that was saved. */
export type ListFile = (
  file: Pick<BookFile, 'sha256' | 'pageCount' | 'sizeBytes'>,
) => Promise<FileListing>;

/** Notes how far the chain of seals reaches, before the file is made. */
export type BeginListing = () => Promise<ListFile>;

export function createFileListing(
  db: BookDatabase,
  bookYear: number,
  nowMs: () => number,
): BeginListing {
  return async () => {
    const seal = await loadNewestSeal(db);
    const newest = seal ? { sequence: seal.sequence, seal: seal.seal } : null;
    return (file) =>
      addBookFile(db, { ...file, id: newId(), bookYear, savedAtMs: nowMs(), newest });
  };
}
