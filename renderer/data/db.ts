import { Dexie, type Table } from 'dexie';

import type { Branch } from '@shared/domain/branch';
import type { Member } from '@shared/domain/member';
import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord } from '@shared/domain/record';
import type { Revision } from '@shared/domain/seal';

import { migrations } from './migrations/all';

/** Bytes under the id of the photo they belong to. */
export interface BlobRow {
  readonly id: string;
  readonly blob: Blob;
}

export const historyEvents = [
  'created',
  'filed',
  'correction-started',
  'correction-dropped',
  'corrected',
  'deleted',
  'restored',
  'photo-taken-out',
  'photo-put-back',
  'photo-purged',
] as const;

/** What happened to a record, for its 经过 list; text itself lives in the revisions. */
export interface HistoryRow {
  readonly sequence?: number;
  readonly recordId: string;
  readonly atMs: number;
  readonly event: (typeof historyEvents)[number];
  /** A correction's reason; of the events of a photo its id, a space and its caption. */
  readonly note: string;
}

export interface MetaRow {
  readonly key: 'book';
  readonly bookId: string;
  readonly createdAtMs: number;
  /** Lowest app data version that may write here; older code must refuse. */
  readonly minimumDataVersion: number;
}

/**
 * The database of one book.
 *
 * Strict durability: in measured power cuts the default mode lost every save of the last seconds.
 */
export class BookDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly branch: Table<Branch, string>;
  declare readonly members: Table<Member, string>;
  declare readonly records: Table<MeetingRecord, string>;
  declare readonly revisions: Table<Revision, number>;
  declare readonly photos: Table<Photo, string>;
  declare readonly photoImages: Table<BlobRow, string>;
  declare readonly thumbnails: Table<BlobRow, string>;
  declare readonly history: Table<HistoryRow, number>;

  constructor(bookId: string) {
    super(`book-${bookId}`, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of migrations) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}
