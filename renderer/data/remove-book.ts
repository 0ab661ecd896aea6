import type { JournalHost } from '@shared/ipc/journal-host';
import { succeed, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from './attempt';
import { registry } from './registry';

const TASK = '移除记录簿';

/**
 * Takes a book off the list. Its database stays where it is, and its journal is moved aside. The
 * journal goes first: one that stayed would bring the book back at the next start.
 */
export async function removeBook(
  bookId: string,
  journal: JournalHost | null,
): Promise<Result<null>> {
  const moved = journal ? await attemptAsk(TASK, () => journal.remove(bookId)) : succeed(null);
  if (!moved.ok) return moved;
  return attempt(TASK, async () => {
    await registry.books.delete(bookId);
    return null;
  });
}
