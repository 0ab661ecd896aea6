import { addMonths } from '@shared/domain/months';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';

import type { BookDatabase } from '../db';

/** Records of the past are read in parts of so many, so that nothing stalls between them. */
const PART = 20;
/** At most so many of the nearest are read; a branch writes some hundred a year. */
const MOST = 4000;

/** Which records lie near one in time. */
export interface NearbyRecords {
  /** Nearest first; the record itself is not among them. */
  readonly ids: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether there were more than are listed. */
  readonly isCut: boolean;
}

/** Records of so many years before and after a day, by index; keys only. */
export async function listNearby(
  db: BookDatabase,
  recordId: string,
  date: LocalDate,
  years: number,
): Promise<NearbyRecords> {
  const [from, to] = [addMonths(date, -12 * years), addMonths(date, 12 * years)];
  const [before, after] = await Promise.all([
    db.records.where('content.startsAt').between(from, date).reverse().primaryKeys(),
    db.records.where('content.startsAt').between(date, `${to}~`).primaryKeys(),
  ]);
  const all = [...before, ...after].filter((id) => id !== recordId);
  return { ids: all.slice(0, MOST), from, to, isCut: all.length > MOST };
}

/** Reads records part by part; deleted drafts are left out. */
export async function* readRecords(
  db: BookDatabase,
  ids: readonly string[],
): AsyncGenerator<readonly MeetingRecord[]> {
  for (let start = 0; start < ids.length; start += PART) {
    const rows = await db.records.bulkGet(ids.slice(start, start + PART));
    yield rows.flatMap((row) => (row?.deletedAtMs === null ? [row] : []));
  }
}

/** Records of a day and of the one before, which may end on it. */
export async function loadRecordsAround(
  db: BookDatabase,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly MeetingRecord[]> {
  const rows = await db.records.where('content.startsAt').between(from, `${to}~`).toArray();
  return rows.filter(({ deletedAtMs }) => deletedAtMs === null);
}

/** A photo of one record that another one shows as well. */
export interface SharedPhoto {
  readonly photoId: string;
  readonly other: MeetingRecord;
}

/** Photos whose original file another record shows too, by the index of hashes. */
export async function findSharedPhotos(
  db: BookDatabase,
  recordId: string,
  photoIds: readonly string[],
): Promise<readonly SharedPhoto[]> {
  const own = (await db.photos.bulkGet([...photoIds])).flatMap((photo) => photo ?? []);
  const byHash = new Map(own.map((photo) => [photo.originalSha256, photo]));
  const same = await db.photos
    .where('originalSha256')
    .anyOf([...byHash.keys()])
    .toArray();
  const others = same.filter((photo) => photo.recordId !== recordId);
  const records = await db.records.bulkGet(others.map((photo) => photo.recordId));
  return others.flatMap((photo, place) => {
    const other = records[place];
    const photoId = byHash.get(photo.originalSha256)?.id;
    if (other?.deletedAtMs !== null || photoId === undefined) return [];
    const isShown = other.content.photos.some((shown) => shown.photoId === photo.id);
    return isShown ? [{ photoId, other }] : [];
  });
}
