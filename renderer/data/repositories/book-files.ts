import { bookFileSchema, type BookFile } from '@shared/domain/book-file';
import { fail, succeed, type Result } from '@shared/util/result';

import { toStorageProblem } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';
import { loadHandoverState } from '../handed-over';

/** A listed file, held against the chain of seals as it lies there now. */
export interface ListedBookFile extends BookFile {
  /** Whether the newest link of then is still the one at its place. */
  readonly isOnChain: boolean;
}

/**
 * What came of listing a saved file.
 *
 * - `same`: these bytes were listed before; `first` is that row.
 * - `passed-on`: nothing is listed any more, also not while the book is open for a 补交: the receiver
 *   takes in corrections alone, and a 补交 with nothing corrected can be given up.
 */
export type BookFileListing =
  | { readonly kind: 'added' }
  | { readonly kind: 'same'; readonly first: BookFile }
  | { readonly kind: 'passed-on' };

async function isOnChain(db: BookDatabase, { newest }: BookFile): Promise<boolean> {
  if (newest === null) return true;
  const { sequence, seal } = newest;
  const link = (await db.revisions.get(sequence)) ?? (await db.takeovers.get(sequence));
  return link?.seal.seal === seal;
}

/**
 * The files of whole years that were saved, the newest first.
 *
 * @param bookYear - Null for those of all years.
 */
export async function loadBookFiles(
  db: BookDatabase,
  bookYear: number | null,
): Promise<Result<readonly ListedBookFile[]>> {
  try {
    const files = await (bookYear === null
      ? db.bookFiles.toArray()
      : db.bookFiles.where('bookYear').equals(bookYear).toArray());
    files.sort((one, other) => other.savedAtMs - one.savedAtMs || (one.id < other.id ? 1 : -1));
    const listed: ListedBookFile[] = [];
    for (const file of files) listed.push({ ...file, isOnChain: await isOnChain(db, file) });
    return succeed(listed);
  } catch (error) {
    return fail(toStorageProblem('读取登记的全年文件', error));
  }
}

/** Lists a file that was saved; the same bytes of a year only once. */
export function addBookFile(db: BookDatabase, file: BookFile): Promise<Result<BookFileListing>> {
  return commit<BookFileListing>(db, '登记全年文件', [db.bookFiles], async () => {
    const ofYear = await db.bookFiles.where('bookYear').equals(file.bookYear).toArray();
    const first = ofYear.find(({ sha256 }) => sha256 === file.sha256);
    if (first) return { kind: 'same', first };
    const { handedOver, openSupplement } = await loadHandoverState(db);
    if (handedOver !== null || openSupplement !== null) return { kind: 'passed-on' };
    await db.bookFiles.add(bookFileSchema.parse(file));
    return { kind: 'added' };
  });
}
