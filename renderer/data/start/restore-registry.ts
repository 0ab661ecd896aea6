import type { JournalHost } from '@shared/ipc/journal-host';
import { succeed, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from '../attempt';
import { loadBooks, registry, type BookEntry } from '../registry';

import { findNewestDatabases } from './database-names';

/**
 * Enters the books that the journal holds and the registry does not know: the browser's profile
 * was lost or emptied. Whether their databases are there is asked when they are opened.
 *
 * @returns Ids of the books that were entered again.
 */
export async function restoreRegistry(
  journal: JournalHost | null,
): Promise<Result<readonly string[]>> {
  if (!journal) return succeed([]);
  const known = await loadBooks();
  if (!known.ok) return known;
  const held = await attemptAsk('核对记录簿目录', () => journal.list());
  // A journal that does not answer keeps nobody from a book that is in the registry.
  if (!held.ok) return known.value.length > 0 ? succeed([]) : held;
  const ids = new Set(known.value.map(({ id }) => id));
  const unknown = held.value.filter(({ bookId }) => !ids.has(bookId));
  if (unknown.length === 0) return succeed([]);
  return attempt('恢复记录簿目录', async () => {
    const databases = await findNewestDatabases();
    const entries = unknown.map(({ bookId, branchName, watermark }): BookEntry => {
      const databaseName = databases.get(bookId);
      const entry = { id: bookId, branchName, createdAtMs: watermark.atMs };
      return databaseName === undefined ? entry : { ...entry, databaseName };
    });
    await registry.books.bulkPut(entries);
    return unknown.map(({ bookId }) => bookId);
  });
}
