import type { RecordContent, MeetingRecord } from '@shared/domain/record';
import type { HeldFacts, HeldRecord, OpenRecord } from '@shared/handover/held-facts';
import { toHeldRecord, toOpenRecord } from '@shared/handover/held-record';

import type { BookDatabase } from '../db';
import { readSteps } from '../read-steps';

/** Records read in one go: a few hundred kilobytes. */
const RECORDS_AT_ONCE = 20;

/** In which list a picture stands, as the package places it. */
export interface PictureOwner {
  readonly kind: 'photo' | 'scan';
  readonly bookYear: number;
}

type ReadRecords = Pick<HeldFacts, 'records' | 'open'> & {
  /** By the picture's id; of several lists the first one. */
  readonly owners: ReadonlyMap<string, PictureOwner>;
};

/**
 * Reads every record once. The text of a filed record is its newest sealed one; of a record under
 * correction, which runs ahead of it, that is read.
 */
export async function readHeldRecords(
  db: BookDatabase,
  onRead: (rows: number) => void,
): Promise<ReadRecords> {
  const records: HeldRecord[] = [];
  const open: OpenRecord[] = [];
  const owners = new Map<string, PictureOwner>();
  for await (const rows of readSteps(db.records, RECORDS_AT_ONCE)) {
    for (const row of rows) {
      const { bookYear, photos } = row.content;
      for (const { photoId } of photos) {
        if (!owners.has(photoId)) owners.set(photoId, { kind: 'photo', bookYear });
      }
      const unfiled = toOpenRecord(row);
      if (unfiled !== null) open.push(unfiled);
      const filed = await loadFiledContent(db, row);
      const held = filed === null ? null : toHeldRecord(row.id, filed);
      if (held !== null) records.push(held);
    }
    onRead(rows.length);
  }
  for await (const scans of readSteps(db.scans, RECORDS_AT_ONCE)) {
    for (const { bookYear, photoIds } of scans) {
      for (const id of photoIds) if (!owners.has(id)) owners.set(id, { kind: 'scan', bookYear });
    }
  }
  return { records, open, owners };
}

async function loadFiledContent(
  db: BookDatabase,
  { id, status, content, revision }: MeetingRecord,
): Promise<RecordContent | null> {
  if (revision === 0) return null;
  if (status === 'filed') return content;
  const revisions = await db.revisions
    .where('document.recordId')
    .equals(id)
    .sortBy('seal.sequence');
  return revisions.at(-1)?.document.content ?? null;
}
