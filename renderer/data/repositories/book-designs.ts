import { bookDesignSchema, type BookDesign } from '@shared/domain/book-design';
import type { Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** How the book of a year is printed; null while the user has chosen nothing for it. */
export async function loadBookDesign(
  db: BookDatabase,
  bookYear: number,
): Promise<BookDesign | null> {
  return (await db.bookDesigns.get(bookYear)) ?? null;
}

/** Stores how the book of a year is printed, in place of what stood there. */
export function saveBookDesign(db: BookDatabase, design: BookDesign): Promise<Result<null>> {
  return commit(db, '保存全年簿的样式', [db.bookDesigns], async () => {
    await db.bookDesigns.put(bookDesignSchema.parse(design));
    return null;
  });
}
