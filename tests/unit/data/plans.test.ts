import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BookDatabase } from '@renderer/data/db';
import {
  changePlan,
  createPlan,
  createPlannedDraft,
  loadPlan,
  loadRecordsOfPlan,
} from '@renderer/data/repositories/plans';
import { loadRecord } from '@renderer/data/repositories/records';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';
import { aPlan, aPlanItem } from '@tests/builders/plan';
import { aRecord } from '@tests/builders/record';

const item = aPlanItem();
const link = { planId: aPlan().id, itemId: item.id };
let db: BookDatabase;

beforeEach(async () => {
  db = anEmptyDatabase();
  await createPlan(db, aPlan([item]));
});
afterEach(() => db.delete());

describe('the plans of a book', () => {
  it('are one a year', async () => {
    const second = await createPlan(db, aPlan([], { id: idOf(1002) }));
    expect(second).toMatchObject({ ok: false, error: { code: 'year-is-planned' } });
    expect((await loadPlan(db, 2026))?.items).toHaveLength(1);
  });

  it('are changed as they are stored, so that two changes both stay', async () => {
    await changePlan(db, link.planId, FIXED_NOW_MS, (plan) => ({ ...plan, aim: '目标' }));
    await changePlan(db, link.planId, FIXED_NOW_MS, (plan) => ({ ...plan, yearEndSummary: '完' }));
    expect(await loadPlan(db, 2026)).toMatchObject({ aim: '目标', yearEndSummary: '完' });
  });

  it('know the record that was begun from a line', async () => {
    const record = aRecord();
    expect(await createPlannedDraft(db, record, link)).toMatchObject({ ok: true });
    const plan = await loadPlan(db, 2026);
    expect(plan?.items[0]?.recordIds).toEqual([record.id]);
    expect(plan && (await loadRecordsOfPlan(db, plan))).toHaveLength(1);
  });

  it('let no record begin from a plan that is not there', async () => {
    const begun = await createPlannedDraft(db, aRecord(), { ...link, planId: idOf(4) });
    expect(begun).toMatchObject({ ok: false, error: { code: 'plan-is-gone' } });
    expect(await loadRecord(db, aRecord().id)).toBeNull();
  });
});
