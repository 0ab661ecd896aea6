import { describe, expect, it } from 'vitest';

import type { PlanItem } from '@shared/domain/plan';
import type { MeetingRecord } from '@shared/domain/record';
import { dueOf } from '@shared/plan/due-of';
import { matchPlan } from '@shared/plan/match-plan';
import { reconcile } from '@shared/plan/reconcile';
import { idOf } from '@tests/builders/ids';
import { aPlan, aPlanItem } from '@tests/builders/plan';
import { aRecord } from '@tests/builders/record';

const today = '2026-11-22';
const held = (startsAt: string, id = idOf(700)) => aRecord({ id, content: { startsAt } });
const linked = (overrides: Partial<PlanItem> = {}) =>
  aPlanItem({ recordIds: [idOf(700)], ...overrides });

function stateOf(item: PlanItem, records: readonly MeetingRecord[]) {
  return matchPlan(aPlan([item]), records, today).lines[0]?.state;
}

describe('a plan held against records', () => {
  it('is on time up to its day, or up to the end of its month', () => {
    expect(stateOf(linked({ on: '2026-06-17' }), [held('2026-06-17T14:30')])).toBe('on-time');
    expect(stateOf(linked(), [held('2026-06-30T14:30')])).toBe('on-time');
  });

  it('is late afterwards', () => {
    expect(stateOf(linked({ on: '2026-06-17' }), [held('2026-06-18T14:30')])).toBe('late');
    expect(stateOf(linked(), [held('2026-07-01T09:00')])).toBe('late');
  });

  it('is not held once its day has passed without a record', () => {
    expect(stateOf(aPlanItem(), [])).toBe('not-held');
    expect(stateOf(aPlanItem({ month: 11 }), [])).toBe('upcoming');
  });

  it('waits for the user where a record may be the one, and links nothing by itself', () => {
    const { lines, unplanned } = matchPlan(aPlan([aPlanItem()]), [held('2026-06-17')], today);
    expect(lines[0]).toMatchObject({ records: [], state: 'to-confirm' });
    expect(lines[0]?.proposals).toHaveLength(1);
    expect(unplanned).toEqual([]);
  });

  it('takes a draft for a coming day as no meeting held', () => {
    const item = linked({ month: 12, on: '2026-12-17' });
    expect(stateOf(item, [held('2026-12-17T14:30')])).toBe('upcoming');
  });

  it('lets a record of two kinds answer two lines', () => {
    const both = aRecord({ content: { kinds: ['theme-day', 'lecture'] } });
    const lecture = linked({ id: idOf(2), kind: 'lecture' });
    const { lines } = matchPlan(aPlan([aPlanItem(), lecture]), [both], today);
    expect(lines.map(({ proposals }) => proposals.length)).toEqual([1, 0]);
    expect(lines.map(({ records }) => records.length)).toEqual([0, 1]);
  });

  it('counts a meeting of the book year that was held in the next January to December', () => {
    const late = aRecord({
      content: { kinds: ['life-meeting'], startsAt: '2027-01-20T09:00', bookYear: 2026 },
    });
    const item = aPlanItem({ month: 12, kind: 'life-meeting' });
    expect(matchPlan(aPlan([item]), [late], '2027-02-01').lines[0]?.proposals).toHaveLength(1);
  });

  it('tells meetings outside the plan, but no talks, and nothing deleted', () => {
    const records = [
      aRecord({ id: idOf(1), content: { kinds: ['general-meeting'] } }),
      aRecord({ id: idOf(2), content: { kinds: ['talk'] } }),
      aRecord({ id: idOf(3), content: { kinds: ['general-meeting'] }, deletedAtMs: 1 }),
    ];
    const { unplanned } = matchPlan(aPlan([aPlanItem()]), records, today);
    expect(unplanned.map(({ id }) => id)).toEqual([idOf(1)]);
  });
});

describe('what is due this month', () => {
  it('is its lines, each with whether a record is there', () => {
    const lines = [
      aPlanItem({ id: idOf(1), month: 11 }),
      aPlanItem({ id: idOf(2), month: 11, kind: 'lecture' }),
      aPlanItem({ id: idOf(3), month: 12 }),
    ];
    const due = dueOf(aPlan(lines), [held('2026-11-17T15:00')], today);
    expect(due.map(({ isRecorded }) => isRecorded)).toEqual([true, false]);
  });

  it('is nothing in a year that the plan is not of', () => {
    expect(dueOf(aPlan([aPlanItem({ month: 1 })]), [], '2027-01-05')).toEqual([]);
  });
});

describe('the year’s reckoning', () => {
  it('counts lines planned, lines held and what was outside the plan', () => {
    const plan = aPlan([linked(), aPlanItem({ id: idOf(2), month: 7 })]);
    const extra = aRecord({ id: idOf(9), content: { kinds: ['lecture'] } });
    const { totals, rows } = reconcile(
      matchPlan(plan, [held('2026-06-17T14:30'), extra], today),
      new Map(),
    );
    expect(totals).toEqual([
      { kind: 'theme-day', planned: 2, held: 1, unplanned: 0 },
      { kind: 'lecture', planned: 0, held: 0, unplanned: 1 },
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['on-time', 'not-held', 'unplanned']);
    expect(rows[0]?.held[0]).toMatchObject({ counts: null, isFiled: false });
  });
});
