import type { JournalState } from '../ipc/journal-host';
import type { Watermark } from './commit';

/** What is known of a book's database before anything is written to it. */
export type DatabaseFacts =
  | { readonly kind: 'missing' }
  /** It does not open, or its rows cannot be counted. */
  | { readonly kind: 'unreadable' }
  /** It opens, and knows of no book. */
  | { readonly kind: 'empty' }
  | ReadableDatabase;

export interface ReadableDatabase {
  readonly kind: 'readable';
  readonly bookId: string;
  /** `dataVersion` is that of the rows as they lie there, before any upgrade. */
  readonly watermark: Watermark;
  /** Lowest data version of a program that may write there. */
  readonly minimumDataVersion: number;
  /** Commits that are still kept for the journal, in order. */
  readonly outbox: readonly { readonly sequence: number; readonly id: string }[];
}

/** What is known of a book's journal. */
export type JournalFacts =
  /** This way of running has none. */
  | { readonly kind: 'unavailable' }
  /** There is none for this book. */
  | { readonly kind: 'none' }
  | { readonly kind: 'held'; readonly state: JournalState };

/** Why a database is put aside, and the book made anew from the journal. */
export const rebuildReasons = [
  'missing',
  'unreadable',
  'empty',
  'foreign',
  'older',
  'rows-missing',
] as const;
export type RebuildReason = (typeof rebuildReasons)[number];

/** Why the journal is written anew from the database. */
export type SnapshotReason = 'no-journal' | 'journal-damaged' | 'journal-behind' | 'older-shape';

/** What the start does with a book. */
export type CopyVerdict =
  /** Both copies are the same, or the database is the only copy there can be. */
  | { readonly kind: 'open' }
  /** The database holds every commit that the journal lacks. */
  | { readonly kind: 'deliver'; readonly fromSequence: number }
  | { readonly kind: 'snapshot'; readonly reason: SnapshotReason }
  | { readonly kind: 'rebuild'; readonly reason: RebuildReason }
  /** A newer program wrote one of the copies; this one must not touch them. */
  | { readonly kind: 'newer-program' }
  /** No copy can be used. */
  | { readonly kind: 'lost' };

interface Copies {
  readonly bookId: string;
  readonly database: DatabaseFacts;
  readonly journal: JournalFacts;
  /** Data version of this program. */
  readonly dataVersion: number;
}

/**
 * Judges the two copies of a book at the start.
 *
 * The rule behind it: what the user was told is saved is in the journal. So a database that is
 * behind the journal, or went another way, is never written to; one that is ahead of it teaches
 * the journal.
 */
export function compareCopies({ bookId, database, journal, dataVersion }: Copies): CopyVerdict {
  if (journal.kind === 'held' && journal.state.watermark.dataVersion > dataVersion) {
    return { kind: 'newer-program' };
  }
  if (database.kind === 'readable' && database.minimumDataVersion > dataVersion) {
    return { kind: 'newer-program' };
  }
  if (database.kind !== 'readable') {
    return journal.kind === 'held' ? { kind: 'rebuild', reason: database.kind } : { kind: 'lost' };
  }
  if (database.bookId !== bookId) {
    return journal.kind === 'held' ? { kind: 'rebuild', reason: 'foreign' } : { kind: 'lost' };
  }
  switch (journal.kind) {
    case 'unavailable':
      return { kind: 'open' };
    case 'none':
      return { kind: 'snapshot', reason: 'no-journal' };
    case 'held':
      return compareWithJournal(database, journal.state, dataVersion);
  }
}

function compareWithJournal(
  database: ReadableDatabase,
  journal: JournalState,
  dataVersion: number,
): CopyVerdict {
  const [ours, theirs] = [database.watermark, journal.watermark];
  if (ours.sequence < theirs.sequence) return { kind: 'rebuild', reason: 'older' };
  if (isOtherWay(database, theirs)) return { kind: 'rebuild', reason: 'foreign' };
  if (journal.condition === 'damaged') {
    // Its counts are those of the lines that can be read: what even it has more of is lost here.
    return ours.sequence === theirs.sequence && hasFewer(ours, theirs)
      ? { kind: 'rebuild', reason: 'rows-missing' }
      : { kind: 'snapshot', reason: 'journal-damaged' };
  }
  if (ours.sequence === theirs.sequence && !hasSameCounts(ours, theirs)) {
    return { kind: 'rebuild', reason: 'rows-missing' };
  }
  // After an upgrade the journal's rows would still have their old shape.
  if (theirs.dataVersion < dataVersion) return { kind: 'snapshot', reason: 'older-shape' };
  if (ours.sequence === theirs.sequence) return { kind: 'open' };
  return continues(database, theirs.sequence)
    ? { kind: 'deliver', fromSequence: theirs.sequence }
    : { kind: 'snapshot', reason: 'journal-behind' };
}

/** The database has another commit where the journal ends: the book went two ways. */
function isOtherWay({ watermark, outbox }: ReadableDatabase, theirs: Watermark): boolean {
  if (watermark.sequence === theirs.sequence) return watermark.commitId !== theirs.commitId;
  const same = outbox.find(({ sequence }) => sequence === theirs.sequence);
  return same !== undefined && same.id !== theirs.commitId;
}

function hasSameCounts(ours: Watermark, theirs: Watermark): boolean {
  const tables = [...Object.keys(ours.counts), ...Object.keys(theirs.counts)];
  return tables.every((table) => (ours.counts[table] ?? 0) === (theirs.counts[table] ?? 0));
}

function hasFewer(ours: Watermark, theirs: Watermark): boolean {
  return Object.entries(theirs.counts).some(([table, count]) => (ours.counts[table] ?? 0) < count);
}

/** The outbox holds every commit after the journal's last, up to the database's own. */
function continues({ watermark, outbox }: ReadableDatabase, after: number): boolean {
  const waiting = outbox.filter(({ sequence }) => sequence > after);
  return (
    waiting.length === watermark.sequence - after &&
    waiting.every(({ sequence }, index) => sequence === after + 1 + index) &&
    waiting.at(-1)?.id === watermark.commitId
  );
}
