import { BookDatabase } from '@renderer/data/db';
import {
  loadOpenRecords,
  loadRecordsOfMonth,
  loadRecordsOfYear,
} from '@renderer/data/repositories/record-lists';
import { findEarlier } from '@renderer/features/records/editor/earlier-records';
import { loadPreferences } from '@renderer/platform/preferences';
import { aContent } from '@tests/builders/record';
import { assertPresent } from '@shared/util/assert';

/** Milliseconds of each kind of reading, round by round. */
export interface LookupTimes {
  readonly yearMs: readonly number[];
  readonly monthMs: readonly number[];
  readonly openMs: readonly number[];
  readonly lastTimeMs: readonly number[];
  readonly neverBeforeMs: readonly number[];
}

async function time(rounds: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const runsMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    runsMs.push(performance.now() - startedAt);
  }
  return runsMs;
}

/** Reads as the screens do, by the app's own repositories, out of the book that was made. */
export async function measureLookups(rounds: number): Promise<LookupTimes> {
  const bookId = assertPresent(loadPreferences().lastBookId, 'a book was made');
  const db = new BookDatabase(bookId);
  const startsAt = '2026-12-20T09:00';
  const earlierOf = (kind: 'group-meeting' | 'election') =>
    findEarlier(db, '', aContent({ kinds: [kind], startsAt }), 'last-time');
  const times = {
    yearMs: await time(rounds, () => loadRecordsOfYear(db, 2026)),
    monthMs: await time(rounds, () => loadRecordsOfMonth(db, '2026-06')),
    openMs: await time(rounds, () => loadOpenRecords(db)),
    lastTimeMs: await time(rounds, () => earlierOf('group-meeting')),
    neverBeforeMs: await time(Math.min(3, rounds), () => earlierOf('election')),
  };
  db.close();
  return times;
}
