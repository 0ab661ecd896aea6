import { Dexie, type Table } from 'dexie';

import type { BookDesign } from '@shared/domain/book-design';
import type { BookFile } from '@shared/domain/book-file';
import type { Branch } from '@shared/domain/branch';
import type { Contact } from '@shared/domain/contact';
import type { Payment } from '@shared/domain/dues';
import type { Election } from '@shared/domain/election-day';
import type { Handover } from '@shared/domain/handover';
import type { Member } from '@shared/domain/member';
import type { OwnKind } from '@shared/domain/own-kind';
import type { Photo } from '@shared/domain/photo';
import type { Plan } from '@shared/domain/plan';
import type { Printing } from '@shared/domain/printing';
import type { MeetingRecord } from '@shared/domain/record';
import type { Scan } from '@shared/domain/scan';
import type { Revision } from '@shared/domain/seal';
import type { Takeover } from '@shared/domain/takeover';
import type { WordTemplate } from '@shared/domain/word-template';
import type { Commit, RowChange, Watermark } from '@shared/keeping/commit';
import type { LocalRuleRow } from '@shared/rules/local-rules';

import type { Delivery } from './delivery';
import { watchKeptWrites, type KeptWrites } from './kept-writes';
import { DATA_VERSION, migrations } from './migrations/all';

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
  'scan-added',
  'scan-taken-out',
  'scan-put-back',
  'scan-purged',
] as const;

/** What happened to a record, for its 经过 list; text itself lives in the revisions. */
export interface HistoryRow {
  readonly sequence?: number;
  readonly recordId: string;
  readonly atMs: number;
  readonly event: (typeof historyEvents)[number];
  /**
   * A correction's reason; of the events of a photo its id, a space and its caption;
   * of those of a scan its title.
   */
  readonly note: string;
}

export interface MetaRow {
  readonly key: 'book';
  readonly bookId: string;
  readonly createdAtMs: number;
  /** Lowest app data version that may write here; older code must refuse. */
  readonly minimumDataVersion: number;
  /** Of the newest commit; 0 while there is none. */
  readonly sequence: number;
  readonly commitId: string | null;
  /** When the newest commit was made. */
  readonly atMs: number;
  /**
   * Numbers of the commits that put no package out of date: about a handover alone, as the scan of
   * its signed list, or about a saved file; left out while there are none. Lost where a book is
   * rebuilt: a package is then told as out of date.
   */
  readonly handoverCommits?: readonly number[];
  /** Number of the commit that opened the newest 补交; left out before the first. */
  readonly supplementSequence?: number;
  /** Newest commit that the user has exported by hand; where nothing keeps a second copy. */
  readonly exportedSequence: number;
  /** When that was; left out before the first export. */
  readonly exportedAtMs?: number;
  /** The book and the moment that an imported book was copied from. */
  readonly origin?: { readonly bookId: string; readonly watermark: Watermark };
}

export function toDatabaseName(bookId: string): string {
  return `book-${bookId}`;
}

/**
 * The database of one book.
 *
 * Strict durability: in measured power cuts the default mode lost every save of the last seconds.
 */
export class BookDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, 'book'>;
  declare readonly branch: Table<Branch, string>;
  declare readonly members: Table<Member, string>;
  declare readonly records: Table<MeetingRecord, string>;
  declare readonly revisions: Table<Revision, number>;
  declare readonly photos: Table<Photo, string>;
  declare readonly photoImages: Table<BlobRow, string>;
  declare readonly thumbnails: Table<BlobRow, string>;
  declare readonly history: Table<HistoryRow, number>;
  declare readonly plans: Table<Plan, string>;
  declare readonly payments: Table<Payment, string>;
  declare readonly contacts: Table<Contact, string>;
  declare readonly ownKinds: Table<OwnKind, string>;
  declare readonly localRules: Table<LocalRuleRow, string>;
  declare readonly bookDesigns: Table<BookDesign, number>;
  declare readonly printings: Table<Printing, string>;
  declare readonly scans: Table<Scan, string>;
  declare readonly wordTemplates: Table<WordTemplate, string>;
  declare readonly elections: Table<Election, string>;
  declare readonly handovers: Table<Handover, string>;
  declare readonly takeovers: Table<Takeover, number>;
  declare readonly bookFiles: Table<BookFile, string>;
  /** Commits that the journal may not hold yet. */
  declare readonly outbox: Table<Commit, number>;

  readonly bookId: string;
  readonly keptWrites: KeptWrites;
  /** Told what each commit changed, after it is there. */
  readonly commitListeners = new Set<(changes: readonly RowChange[]) => void>();
  /** Brings commits to the journal; null where there is no journal. */
  delivery: Delivery | null = null;
  #hasGivenWay = false;
  /** Writes what is still in fields, before a newer program takes the database over. */
  beforeGivingWay: () => Promise<void> = () => Promise.resolve();

  /**
   * @param databaseName - A book that was rebuilt lives under another name than its first.
   * @param dataVersion - To take in rows of an older version, as they were then.
   */
  constructor(
    bookId: string,
    databaseName = toDatabaseName(bookId),
    dataVersion: number = DATA_VERSION,
  ) {
    // Without the library's cache, which copies every answer deeply once more (measured: a tenth of
    // the time that a year's list takes). Every write here has its own transaction, so it gains nothing.
    super(databaseName, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.bookId = bookId;
    for (const { version, stores, upgrade } of migrations) {
      if (version > dataVersion) break;
      const declared = this.version(version).stores({ ...stores });
      if (upgrade) declared.upgrade(upgrade);
    }
    this.keptWrites = watchKeptWrites(this);
    // Left to itself the library would open it again and let old code write newer rows (measured).
    this.on('versionchange', () => {
      void this.#giveWay();
      return false;
    });
  }

  /** After a failure: the next call opens a new connection, unless a newer program has taken over. */
  reconnect(): void {
    if (!this.#hasGivenWay) this.close({ disableAutoOpen: false });
  }

  async #giveWay(): Promise<void> {
    try {
      await this.beforeGivingWay();
    } finally {
      this.#hasGivenWay = true;
      this.delivery?.stop();
      this.close();
    }
  }
}
