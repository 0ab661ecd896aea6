import { toFirstBookDesign } from '@shared/domain/book-design';
import { addMonths } from '@shared/domain/months';
import type { Photo } from '@shared/domain/photo';
import type { LocalDateTime } from '@shared/domain/schema';
import type { Revision } from '@shared/domain/seal';
import { bookWith } from '@shared/rules/local-rules';
import { spanOf } from '@shared/statistics/period';
import { MONTHS_BEFORE } from '@shared/statistics/tables/long-absence-table';
import { assertPresent } from '@shared/util/assert';
import type { YearSource } from '@shared/year-book/year-source';

import type { BookDatabase } from '../db';

import { loadBookDesign } from './book-designs';
import { loadBranch } from './branches';
import { loadContacts } from './contacts';
import { loadCountedBook } from './counted-records';
import { loadMembers } from './members';
import { loadPayments } from './payments';
import { loadPlan } from './plans';
import { loadPrintings } from './printings';
import { loadScansOfYear } from './scans';

/** Rows of one question; the window answers between two of them. */
const ROWS_AT_ONCE = 100;

/** Shapes of the photos whose files are there; one whose file is gone is told in its place. */
async function loadShapes(
  db: BookDatabase,
  photoIds: readonly string[],
): Promise<YearSource['photos']> {
  const shapes: YearSource['photos'][number][] = [];
  for (let start = 0; start < photoIds.length; start += ROWS_AT_ONCE) {
    const part = photoIds.slice(start, start + ROWS_AT_ONCE);
    const files = new Set(await db.photoImages.where(':id').anyOf(part).primaryKeys());
    const photos: readonly (Photo | undefined)[] = await db.photos.bulkGet(part);
    for (const photo of photos) {
      if (!photo || !files.has(photo.id)) continue;
      const { id, widthPx, heightPx } = photo;
      shapes.push({ id, widthPx, heightPx });
    }
  }
  return shapes;
}

/** The year's sealed texts, and what statistics count around them, out of one reading. */
async function loadRecordsOfYear(db: BookDatabase, bookYear: number) {
  const period = { kind: 'book-year', year: bookYear } as const;
  const { from, to } = spanOf(period);
  const revisions: Revision[] = [];
  const counted = await loadCountedBook(db, period, addMonths(from, -MONTHS_BEFORE), to, (one) => {
    if (one.document.content.bookYear === bookYear) revisions.push(one);
  });
  revisions.sort((one, other) => one.seal.sequence - other.seal.sequence);
  return { revisions, ...counted };
}

/**
 * Gathers what the bound book of a year is made of: by index and in steps, whatever else the book
 * holds. Tables that it reads in a live query bring it up to date.
 *
 * @param now - Read from the clock by the caller.
 */
export async function loadYearSource(
  db: BookDatabase,
  bookYear: number,
  now: LocalDateTime,
): Promise<YearSource> {
  const { revisions, records, localRules, drafts, correcting } = await loadRecordsOfYear(
    db,
    bookYear,
  );
  const [branch, members, plan, payments, contacts, scans, printings, design] = await Promise.all([
    loadBranch(db),
    loadMembers(db),
    loadPlan(db, bookYear),
    loadPayments(db),
    loadContacts(db),
    loadScansOfYear(db, bookYear),
    loadPrintings(db, bookYear),
    loadBookDesign(db, bookYear),
  ]);
  const photoIds = new Set([
    ...revisions.flatMap(({ document }) => document.photos.map(({ photoId }) => photoId)),
    ...scans.flatMap(({ photoIds: pages }) => pages),
  ]);
  return {
    bookYear,
    branch: assertPresent(branch, 'a book that is open has a branch'),
    members,
    plan,
    revisions,
    drafts,
    correcting,
    counted: records,
    photos: await loadShapes(db, [...photoIds]),
    scans,
    payments,
    contacts,
    design: design ?? toFirstBookDesign(bookYear),
    printings,
    rules: bookWith(localRules),
    now,
  };
}
