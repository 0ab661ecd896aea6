import type { Photo } from '@shared/domain/photo';
import type { JournalHost, JournalState } from '@shared/ipc/journal-host';
import type { DatabaseFacts, RebuildReason } from '@shared/keeping/compare-copies';
import { succeed, type Result } from '@shared/util/result';

import { toDatabaseName, type BookDatabase } from '../db';
import type { FillMeans } from '../fill-database';
import type { BookEntry } from '../registry';

import { findFreeName } from './database-names';
import { toLostPhotos } from './lost-photos';
import { openOldDatabase } from './old-database';
import { rebuildFromJournal, type BesideJournal, type RebuiltBook } from './rebuild';
import { beginDelivery, type StartMeans } from './start-means';
import type { StartEvent } from './start-event';

interface Replacement {
  readonly reason: RebuildReason;
  readonly database: DatabaseFacts;
  readonly journal: JournalHost;
  readonly state: JournalState;
}

/** A book that lives in a new database from now on. */
export interface ReplacedDatabase {
  readonly db: BookDatabase;
  readonly entry: BookEntry;
  readonly events: readonly StartEvent[];
}

function putAside(entry: BookEntry, { reason, database }: Replacement, atMs: number) {
  const databaseName = entry.databaseName ?? toDatabaseName(entry.id);
  return database.kind === 'missing' ? null : { databaseName, atMs, reason };
}

async function toLostEvents(
  db: BookDatabase,
  photos: readonly Photo[],
): Promise<readonly StartEvent[]> {
  if (photos.length === 0) return [];
  return [{ kind: 'photos-lost', photos: await toLostPhotos(db, photos) }];
}

/** The old database, if it is of this book and of the journal's shape. */
function openBeside(
  { id, databaseName = toDatabaseName(id) }: BookEntry,
  { database, state }: Replacement,
): BesideJournal | null {
  if (database.kind !== 'readable' || database.bookId !== id) return null;
  if (database.watermark.dataVersion !== state.watermark.dataVersion) return null;
  const isSameMoment = database.watermark.commitId === state.watermark.commitId;
  return { old: openOldDatabase(databaseName), isSameMoment };
}

async function rebuild(
  entry: BookEntry,
  replacement: Replacement,
  fill: FillMeans,
): Promise<Result<RebuiltBook>> {
  const beside = openBeside(entry, replacement);
  try {
    return await rebuildFromJournal(replacement.journal, replacement.state, beside, fill);
  } finally {
    beside?.old.close();
  }
}

/**
 * Makes a new database out of the journal and puts the old one aside as it is. Nothing refers to
 * the new one before the registry is written, so a kill on the way changes nothing.
 */
export async function replaceDatabase(
  entry: BookEntry,
  replacement: Replacement,
  means: StartMeans,
): Promise<Result<ReplacedDatabase>> {
  const { reason, state } = replacement;
  const databaseName = await findFreeName(entry.id);
  const fill = { bookId: entry.id, databaseName, onProgress: means.onProgress };
  const rebuilt = await rebuild(entry, replacement, fill);
  if (!rebuilt.ok) return rebuilt;
  const { db, filled } = rebuilt.value;
  const { sequence, atMs } = state.watermark;
  // A damaged journal takes nothing more before it is written anew, so its place is looked for.
  await beginDelivery(db, entry.id, state.condition === 'damaged' ? null : sequence, means);
  const aside = putAside(entry, replacement, means.nowMs());
  const setAside = [...(entry.setAside ?? []), ...(aside ? [aside] : [])];
  const event: StartEvent = {
    kind: 'rebuilt',
    reason,
    records: filled.counts['records'] ?? 0,
    members: filled.counts['members'] ?? 0,
    photos: filled.photos,
    unreadableLines: state.unreadableLines,
    lastChangeAtMs: sequence === 0 ? null : atMs,
    setAside: aside?.databaseName ?? null,
  };
  return succeed({
    db,
    entry: {
      ...entry,
      databaseName,
      setAside,
      lostPhotoIds: filled.missingPhotos.map(({ id }) => id),
    },
    events: [event, ...(await toLostEvents(db, filled.missingPhotos))],
  });
}
