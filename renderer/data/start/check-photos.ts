import type { Photo } from '@shared/domain/photo';
import type { JournalHost } from '@shared/ipc/journal-host';
import { succeed, type Result } from '@shared/util/result';

import { attempt, attemptAsk } from '../attempt';
import type { BookDatabase } from '../db';
import { isReadable, loadWholePhoto } from '../photo-bytes';
import { putMissingPhotos } from '../put-photos';

/** Photos whose every byte is read at one start: about 100 MB. The next start goes on from there. */
const READ_AT_ONE_START = 300;
/** Parts of about 64 MB of the journal's photos that are read at one start. */
const PARTS_AT_ONE_START = 2;
/** Photos that the journal is asked about at once. */
const ASKED_AT_ONCE = 200;

const TASK = '核对照片';

export interface PhotoCheckMeans {
  readonly db: BookDatabase;
  readonly bookId: string;
  readonly journal: JournalHost | null;
  /** Id of the last photo that an earlier start has read; empty for the beginning. */
  readonly checkedTo: string;
  /** From where the journal's photos are read this time; 0 for the beginning. */
  readonly journalFrom: number;
  /** Waits until the page has nothing else to do. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** What a check of the photos found and mended. */
export interface PhotoCheck {
  /** Bytes that the journal gave back to the database. */
  readonly mended: number;
  /** Photos that the database gave back to the journal. */
  readonly mendedInJournal: number;
  readonly lost: readonly Photo[];
  /** Where the next start goes on. */
  readonly checkedTo: string;
  readonly journalFrom: number;
}

/** The photos that are read in full this time: in the order of their ids, around and around. */
function toReadNow(photos: readonly Photo[], checkedTo: string): readonly Photo[] {
  const rest = photos.filter(({ id }) => id > checkedTo);
  return (rest.length > 0 ? rest : photos).slice(0, READ_AT_ONE_START);
}

async function isWhole(db: BookDatabase, photo: Photo, isRead: boolean): Promise<boolean> {
  if (isRead) return (await loadWholePhoto(db, photo.id, photo.storedSha256)) !== null;
  const stored = await db.photoImages.get(photo.id);
  return stored !== undefined && (await isReadable(stored.blob));
}

/** Puts the journal's bytes in place of those that are not whole. */
async function mend(means: PhotoCheckMeans, photo: Photo): Promise<Result<boolean>> {
  const { db, bookId, journal } = means;
  if (!journal) return succeed(false);
  const held = await attemptAsk(TASK, () => journal.loadPhoto(bookId, photo.storedSha256));
  if (!held.ok) return held;
  const bytes = held.value;
  if (!bytes) return succeed(false);
  return attempt(TASK, async () => {
    const blob = new Blob([bytes], { type: 'image/jpeg' });
    await db.photoImages.put({ id: photo.id, blob });
    return true;
  });
}

/** Has the journal read some of its photos; those found damaged it then asks for. */
async function readInJournal(means: PhotoCheckMeans): Promise<Result<number>> {
  const { bookId, journal, pause, signal } = means;
  let from = means.journalFrom;
  for (let part = 0; journal && part < PARTS_AT_ONE_START; part += 1) {
    await pause();
    if (signal.aborted) break;
    const start = from;
    const read = await attemptAsk(TASK, () => journal.findDamagedPhotos(bookId, start));
    if (!read.ok) return read;
    from = read.value.next ?? 0;
    if (from === 0) break;
  }
  return succeed(from);
}

async function mendJournal(means: PhotoCheckMeans, photos: readonly Photo[]) {
  const { db, bookId, journal, pause, signal } = means;
  let mended = 0;
  for (let start = 0; journal && start < photos.length; start += ASKED_AT_ONCE) {
    await pause();
    if (signal.aborted) break;
    const part = photos.slice(start, start + ASKED_AT_ONCE);
    const put = await putMissingPhotos(db, bookId, journal, part);
    if (!put.ok) return put;
    mended += put.value;
  }
  return succeed(mended);
}

/**
 * Checks every photo of a book, in small steps: that its bytes are there, and for a part of them
 * that they are the right ones. What one copy lacks, the other gives back.
 */
export async function checkPhotos(means: PhotoCheckMeans): Promise<Result<PhotoCheck>> {
  const { db, pause, signal } = means;
  const loaded = await attempt(TASK, () => db.photos.orderBy(':id').toArray());
  if (!loaded.ok) return loaded;
  const photos = loaded.value;
  const readNow = new Set(toReadNow(photos, means.checkedTo));
  const lost: Photo[] = [];
  let mended = 0;
  for (const photo of photos) {
    await pause();
    if (signal.aborted) break;
    const found = await attempt(TASK, () => isWhole(db, photo, readNow.has(photo)));
    if (!found.ok) return found;
    if (found.value) continue;
    const put = await mend(means, photo);
    if (!put.ok) return put;
    if (put.value) mended += 1;
    else lost.push(photo);
  }
  const read = await readInJournal(means);
  if (!read.ok) return read;
  const inJournal = await mendJournal(means, photos);
  if (!inJournal.ok) return inJournal;
  const checkedTo = [...readNow].at(-1)?.id ?? '';
  return succeed({
    mended,
    mendedInJournal: inJournal.value,
    lost,
    checkedTo,
    journalFrom: read.value,
  });
}
