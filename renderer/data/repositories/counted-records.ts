import type { LocalRule } from '@shared/rules/local-rules';
import { toCountedRecord, type CountedRecord } from '@shared/statistics/counted-record';
import { isInPeriod, type Period } from '@shared/statistics/period';
import { toDatePart } from '@shared/domain/calendar';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';
import type { Revision } from '@shared/domain/seal';

import type { BookDatabase } from '../db';

/** What statistics read of the book. */
export interface CountedBook {
  /** The branch's own rules, by which its year is held against what is expected. */
  readonly localRules: readonly LocalRule[];
  readonly records: readonly CountedRecord[];
  /** Drafts of the period that are kept; they are not counted. */
  readonly drafts: number;
  /** Filed records of the period that are being corrected. */
  readonly correcting: number;
}

/** Records read in one go; between two of them the window answers. */
const RECORDS_AT_ONCE = 10;

/**
 * Reads the newest sealed text of each record that may count in a period: those of the book year
 * and those whose day is within the span. Only their indexes decide what is read, not the size of
 * the book. A record under correction may have moved in its working copy, so all of these are read.
 *
 * @param from - First day around the period, which may lie before it.
 */
export async function loadCountedBook(
  db: BookDatabase,
  period: Period,
  from: LocalDate,
  to: LocalDate,
): Promise<CountedBook> {
  const open = await db.records.where('status').anyOf('draft', 'correcting').toArray();
  const correcting = new Set(
    open.filter(({ status }) => status === 'correcting').map(({ id }) => id),
  );
  const ids = new Set([
    ...(await db.records.where('content.startsAt').between(from, `${to}~`).primaryKeys()),
    ...(period.kind === 'book-year'
      ? await db.records.where('content.bookYear').equals(period.year).primaryKeys()
      : []),
    ...correcting,
  ]);
  const read: CountedRecord[] = [];
  for await (const part of readNewestRevisions(db, [...ids])) {
    for (const revision of part) {
      const counted = toCountedRecord(revision.document);
      if (counted !== null) read.push(counted);
    }
  }
  const records = read.filter(
    (record) => isInPeriod(record, period) || (from <= record.date && record.date <= to),
  );
  const localRules = (await db.localRules.toArray()).map(({ rule }) => rule);
  return {
    localRules,
    records,
    drafts: open.filter((record) => isDraftOf(record, period)).length,
    correcting: records.filter(
      (record) => correcting.has(record.recordId) && isInPeriod(record, period),
    ).length,
  };
}

function isDraftOf({ status, deletedAtMs, content }: MeetingRecord, period: Period): boolean {
  if (status !== 'draft' || deletedAtMs !== null) return false;
  const { bookYear, startsAt } = content;
  return isInPeriod({ bookYear, date: startsAt === null ? '' : toDatePart(startsAt) }, period);
}

/** Gives the newest sealed text of each record, in parts; drafts have none. */
async function* readNewestRevisions(
  db: BookDatabase,
  recordIds: readonly string[],
): AsyncGenerator<readonly Revision[]> {
  for (let start = 0; start < recordIds.length; start += RECORDS_AT_ONCE) {
    const part = recordIds.slice(start, start + RECORDS_AT_ONCE);
    // One transaction for all: one for each would take longer than the reading.
    const lists = await db.transaction('r', db.revisions, () =>
      Promise.all(part.map((id) => db.revisions.where('document.recordId').equals(id).toArray())),
    );
    yield lists.flatMap((revisions) => newestOf(revisions) ?? []);
  }
}

function newestOf(revisions: readonly Revision[]): Revision | null {
  return revisions.reduce<Revision | null>(
    (last, one) => (last === null || one.seal.sequence > last.seal.sequence ? one : last),
    null,
  );
}
