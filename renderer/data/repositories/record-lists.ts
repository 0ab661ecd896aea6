import { toDatePart } from '@shared/domain/calendar';
import { addMonths } from '@shared/domain/months';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDateTime } from '@shared/domain/schema';

import type { BookDatabase } from '../db';

/** Lists read by index what they show; none reads the whole book. Deleted drafts are left out. */
const isKept = (record: MeetingRecord) => record.deletedAtMs === null;

/** Undated drafts come before everything: they are the newest of all. */
const toOrderKey = ({ content }: MeetingRecord) => content.startsAt ?? '9999';

function newestFirst(records: readonly MeetingRecord[]): MeetingRecord[] {
  return records.filter(isKept).sort((one, other) => {
    const [oneKey, otherKey] = [toOrderKey(one), toOrderKey(other)];
    if (oneKey === otherKey) return 0;
    return oneKey < otherKey ? 1 : -1;
  });
}

/** Book years that hold records, newest first. */
export async function loadBookYears(db: BookDatabase): Promise<readonly number[]> {
  const years = await db.records.orderBy('content.bookYear').uniqueKeys();
  return years.map(Number).reverse();
}

/** Records of one book year, newest event first. */
export async function loadRecordsOfYear(
  db: BookDatabase,
  bookYear: number,
): Promise<readonly MeetingRecord[]> {
  return newestFirst(await db.records.where('content.bookYear').equals(bookYear).toArray());
}

/** What is open: drafts and corrections, newest event first. */
export async function loadOpenRecords(db: BookDatabase): Promise<readonly MeetingRecord[]> {
  return newestFirst(await db.records.where('status').anyOf('draft', 'correcting').toArray());
}

/** Records of events in a calendar month (`YYYY-MM`), newest first. */
export async function loadRecordsOfMonth(
  db: BookDatabase,
  month: string,
): Promise<readonly MeetingRecord[]> {
  return newestFirst(await db.records.where('content.startsAt').startsWith(month).toArray());
}

/** Months that are read at once, from the newest back: what is sought is mostly near. */
const stepsMonths = [2, 6, 12] as const;

/**
 * The newest event before a time that is kept and fits; null if there is none in the whole book.
 * Read in steps of whole months: row by row a book of 20,000 would take many seconds.
 *
 * @param before - A wall time or a day.
 */
export async function findNewestBefore(
  db: BookDatabase,
  before: LocalDateTime,
  fits: (record: MeetingRecord) => boolean,
): Promise<MeetingRecord | null> {
  const [oldest] = await db.records.orderBy('content.startsAt').limit(1).keys();
  let end = before;
  for (let step = 0; typeof oldest === 'string' && end > oldest; step += 1) {
    const start = addMonths(toDatePart(end), -(stepsMonths[step] ?? 12));
    const part = await db.records.where('content.startsAt').between(start, end).toArray();
    const found = newestFirst(part).find(fits);
    if (found) return found;
    end = start;
  }
  return null;
}

/** The newest events that are kept and fit, at most `count`. */
export function loadNewestRecords(
  db: BookDatabase,
  count: number,
  fits: (record: MeetingRecord) => boolean = () => true,
): Promise<readonly MeetingRecord[]> {
  return db.records
    .orderBy('content.startsAt')
    .reverse()
    .filter((record) => isKept(record) && fits(record))
    .limit(count)
    .toArray();
}
