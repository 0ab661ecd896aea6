import { mergeLinks, type StoredLink } from '@shared/domain/chain-link';
import type { VerificationSource } from '@shared/verification/verification-source';

import type { BookDatabase } from '../db';

import { loadImage } from './photos';

/** A sealed text out of another copy of the book; null if there is none. */
export type LoadOtherCopy = VerificationSource['loadOtherCopy'];

/** Links that are looked through at once for a seal. */
const PART = 50;

async function loadLinksAfter(db: BookDatabase, sequence: number, count: number) {
  const [revisions, takeovers] = await Promise.all([
    db.revisions.where('seal.sequence').above(sequence).limit(count).toArray(),
    db.takeovers.where('seal.sequence').above(sequence).limit(count).toArray(),
  ]);
  return mergeLinks(revisions, takeovers, count);
}

/** The book as the check reads it. */
export function createVerificationSource(
  db: BookDatabase,
  loadOtherCopy: LoadOtherCopy,
): VerificationSource {
  return {
    count: async () => ({
      links: (await db.revisions.count()) + (await db.takeovers.count()),
      photos: await db.photos.count(),
    }),
    loadLinks: (afterSequence, count) => loadLinksAfter(db, afterSequence, count),
    loadRevisionsOf: (recordId) =>
      db.revisions.where('document.recordId').equals(recordId).sortBy('seal.sequence'),
    loadRecords: (afterId, count) => db.records.where('id').above(afterId).limit(count).toArray(),
    loadRecord: async (id) => (await db.records.get(id)) ?? null,
    loadScan: async (id) => (await db.scans.get(id)) ?? null,
    loadPhotos: (afterId, count) => db.photos.where('id').above(afterId).limit(count).toArray(),
    loadImage: async (photoId) => {
      try {
        const image = await loadImage(db, photoId);
        return image === null ? null : new Uint8Array(await image.arrayBuffer());
      } catch {
        // The row is there but its file is not: a Blob fails only when it is read.
        return null;
      }
    },
    loadOtherCopy,
  };
}

/** The link whose seal begins with these digits; null if this book has none. */
export async function findLinkBySeal(db: BookDatabase, digits: string): Promise<StoredLink | null> {
  let after = 0;
  for (;;) {
    const part = await loadLinksAfter(db, after, PART);
    const found = part.find(({ link }) => link.seal.seal.startsWith(digits));
    if (found) return found;
    const last = part.at(-1);
    if (!last) return null;
    after = last.link.seal.sequence;
  }
}
