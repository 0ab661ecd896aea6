import type { BookCopy } from '@shared/keeping/book-copy';

import type { BookJournal } from './book-journal';
import type { PhotoStore } from './photo-store';

export interface OpenedBookCopy {
  readonly copy: BookCopy;
  /** Lets the journal remove what it no longer needs; the copy cannot be read afterwards. */
  readonly release: () => Promise<void>;
}

/**
 * A book as the journal knows it at this moment, to be read while changes go on. A row whose
 * line has been damaged meanwhile makes `rows` reject.
 */
export async function openBookCopy(
  journal: BookJournal,
  photos: PhotoStore,
): Promise<OpenedBookCopy | null> {
  const view = await journal.takeView();
  if (view === null) return null;
  return {
    copy: {
      bookId: journal.bookId,
      watermark: view.watermark,
      rows: (table) => view.rows(table),
      loadPhoto: (storedSha256) => photos.load(storedSha256),
    },
    release: () => view.release(),
  };
}
