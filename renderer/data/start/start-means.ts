import type { JournalHost } from '@shared/ipc/journal-host';
import type { Problem } from '@shared/util/result';

import { createDelivery } from '../create-delivery';
import type { BookDatabase } from '../db';

import type { FillProgress } from '../fill-database';

/** What opening a book needs of its surroundings. */
export interface StartMeans {
  /** Null in the browser mode. */
  readonly journal: JournalHost | null;
  readonly nowMs: () => number;
  /** Told how far a rebuild has come. */
  readonly onProgress: (progress: FillProgress) => void;
  /** Told whether the journal holds everything; null when it does. */
  readonly reportBehind: (behind: Problem | null) => void;
}

/**
 * Has a book's commits delivered from now on.
 *
 * @param fromSequence - Where the journal stands; null to find out.
 */
export async function beginDelivery(
  db: BookDatabase,
  bookId: string,
  fromSequence: number | null,
  { journal, reportBehind: report }: StartMeans,
): Promise<boolean> {
  if (!journal) return true;
  db.delivery = createDelivery({ db, bookId, journal, fromSequence, report });
  return (await db.delivery.deliver()).ok;
}
