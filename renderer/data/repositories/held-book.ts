import type { Branch } from '@shared/domain/branch';
import type { LocalDate } from '@shared/domain/schema';
import type { HeldFacts, HeldPlan } from '@shared/handover/held-facts';
import { bookWith } from '@shared/rules/local-rules';
import { matchPlan } from '@shared/plan/match-plan';

import type { BookDatabase } from '../db';
import { readSteps } from '../read-steps';

import { loadNewestSeal } from './filing';
import { readHeldPictures } from './held-pictures';
import { readHeldRecords } from './held-records';
import { loadMembers } from './members';
import { loadRecordsOfPlan } from './plans';

/** Small rows that are read at once. */
const ROWS_AT_ONCE = 250;

export interface CountingMeans {
  readonly branch: Branch;
  readonly today: LocalDate;
  readonly signal: AbortSignal;
  /** Rows that were looked at, and how many there are. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Counts what the book holds, table by table in small steps; of each record, photo or payment only
 * what is counted stays in memory.
 *
 * @throws If the signal was aborted, or the database fails.
 */
export async function loadHeldFacts(db: BookDatabase, means: CountingMeans): Promise<HeldFacts> {
  const { branch, today, signal } = means;
  const total = (await db.records.count()) + (await db.photos.count());
  let done = 0;
  const note = (rows: number) => {
    signal.throwIfAborted();
    done += rows;
    means.onProgress(done, total);
  };
  const { owners, ...records } = await readHeldRecords(db, note);
  const pictures = await readHeldPictures(db, owners, note);
  const scans = await db.scans.where('place.recordId').above('').toArray();
  const signed = scans.filter(({ removedAtMs }) => removedAtMs === undefined);
  return {
    branch,
    today,
    members: await loadMembers(db),
    rules: bookWith((await db.localRules.toArray()).map(({ rule }) => rule)),
    ...records,
    ...pictures,
    signedRecordIds: new Set(
      signed.flatMap(({ place }) => (place.kind === 'record' ? place.recordId : [])),
    ),
    plans: await loadHeldPlans(db, today, signal),
    ...(await readPayments(db)),
    contacts: await db.contacts.count(),
    elections: await db.elections.count(),
    revisions: await db.revisions.count(),
    newestSeal: (await loadNewestSeal(db))?.seal ?? null,
  };
}

async function loadHeldPlans(
  db: BookDatabase,
  today: LocalDate,
  signal: AbortSignal,
): Promise<readonly HeldPlan[]> {
  const held: HeldPlan[] = [];
  for (const plan of await db.plans.orderBy('bookYear').toArray()) {
    signal.throwIfAborted();
    const { lines } = matchPlan(plan, await loadRecordsOfPlan(db, plan), today);
    const unheld = lines.filter(({ state }) => state === 'not-held');
    held.push({
      bookYear: plan.bookYear,
      lines: lines.length,
      toConfirm: lines.filter(({ state }) => state === 'to-confirm').length,
      unheld: unheld.map(({ item: { month, kind, theme } }) => ({ month, kind, theme })),
    });
  }
  return held;
}

async function readPayments(db: BookDatabase): Promise<Pick<HeldFacts, 'payments' | 'paidMonths'>> {
  const paidMonths = new Set<string>();
  let payments = 0;
  for await (const rows of readSteps(db.payments, ROWS_AT_ONCE)) {
    payments += rows.length;
    for (const month of rows.flatMap(({ months }) => months)) paidMonths.add(month);
  }
  return { payments, paidMonths };
}
