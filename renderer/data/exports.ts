import type { Result } from '@shared/util/result';

import { attempt } from './attempt';
import type { BookDatabase } from './db';
import { loadMeta } from './meta';
import { loadChangesSince } from './repositories/handover-state';

/** What no file outside this browser holds yet. */
export interface Unexported {
  /** Changes since the newest export by hand. */
  readonly changes: number;
  /** When that was, or when the book was begun. */
  readonly sinceMs: number;
}

export async function loadUnexported(db: BookDatabase): Promise<Unexported> {
  const { exportedSequence, exportedAtMs, createdAtMs } = await loadMeta(db);
  const changes = await loadChangesSince(db, { sequence: exportedSequence });
  return { changes, sinceMs: exportedAtMs ?? createdAtMs };
}

/** How far the newest file reaches that was saved by hand and read back; 0 if there is none. */
export async function loadExportedSequence(db: BookDatabase): Promise<number> {
  return (await loadMeta(db)).exportedSequence;
}

/** Remembers that a file with everything up to a change was written and read back. */
export function markExported(
  db: BookDatabase,
  exportedSequence: number,
  exportedAtMs: number,
): Promise<Result<null>> {
  return attempt('记下这次另存', async () => {
    await db.transaction('rw', db.meta, async () => {
      await db.meta.put({ ...(await loadMeta(db)), exportedSequence, exportedAtMs });
    });
    return null;
  });
}
