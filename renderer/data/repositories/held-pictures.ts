import type { HeldFacts, HeldPictures, LostPicture } from '@shared/handover/held-facts';

import type { BookDatabase } from '../db';
import { readSteps } from '../read-steps';

import type { PictureOwner } from './held-records';

/** Rows without their bytes. */
const ROWS_AT_ONCE = 250;

/**
 * Counts the files of pictures by year as the package will hold them: a file that several rows name
 * lies there once, under the first of them. A row whose file is gone is told instead.
 */
export async function readHeldPictures(
  db: BookDatabase,
  owners: ReadonlyMap<string, PictureOwner>,
  onRead: (rows: number) => void,
): Promise<Pick<HeldFacts, 'pictures' | 'lost'>> {
  const sums = new Map<string, HeldPictures>();
  const lost: LostPicture[] = [];
  const known = new Set<string>();
  for await (const rows of readSteps(db.photos, ROWS_AT_ONCE)) {
    const ids = rows.map(({ id }) => id);
    const files = new Set(await db.photoImages.where(':id').anyOf(ids).primaryKeys());
    for (const { id, recordId, originalName, storedSha256, storedSizeBytes } of rows) {
      const owner = owners.get(id);
      if (!files.has(id)) {
        lost.push({
          photoId: id,
          originalName,
          recordId: owner?.kind === 'scan' ? null : recordId,
        });
      } else if (!known.has(storedSha256)) {
        known.add(storedSha256);
        addTo(sums, owner, storedSizeBytes);
      }
    }
    onRead(rows.length);
  }
  return { pictures: [...sums.values()], lost };
}

function addTo(
  sums: Map<string, HeldPictures>,
  owner: PictureOwner | undefined,
  sizeBytes: number,
): void {
  const { kind, bookYear } = owner ?? { kind: 'unlisted' as const, bookYear: null };
  const key = `${kind} ${bookYear ?? ''}`;
  const sum = sums.get(key) ?? { kind, bookYear, count: 0, sizeBytes: 0 };
  sums.set(key, { ...sum, count: sum.count + 1, sizeBytes: sum.sizeBytes + sizeBytes });
}
