import type { Result } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { loadBookFiles, type ListedBookFile } from '../../data/repositories/book-files';
import { useLive } from '../../data/use-live';

/**
 * The listed files, now and after each change; undefined until they are read.
 *
 * @param bookYear - Null for those of all years.
 */
export function useBookFiles(
  bookYear: number | null,
): Result<readonly ListedBookFile[]> | undefined {
  const { db } = useBook();
  const loaded = useLive(
    async () => ({ bookYear, read: await loadBookFiles(db, bookYear) }),
    [db, bookYear],
  );
  // An answer for the year before would stand under the new one.
  return loaded?.bookYear === bookYear ? loaded.read : undefined;
}
