import type { Takeover } from '@shared/domain/takeover';

import type { BookDatabase } from '../db';

/** How the book came here, link by link in the order of the chain; empty for a book that began here. */
export function loadTakeovers(db: BookDatabase): Promise<readonly Takeover[]> {
  return db.takeovers.orderBy('seal.sequence').toArray();
}
