import { planSchema, type Plan, type PlanItem } from '@shared/domain/plan';
import type { MeetingRecord } from '@shared/domain/record';
import type { FiledDocument } from '@shared/domain/seal';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { addDraft, recordTables } from './records';

/** The plan of a book year; null while there is none. */
export async function loadPlan(db: BookDatabase, bookYear: number): Promise<Plan | null> {
  return (await db.plans.where('bookYear').equals(bookYear).first()) ?? null;
}

/** Years that have a plan, newest first. */
export async function loadPlanYears(db: BookDatabase): Promise<readonly number[]> {
  const years = await db.plans.orderBy('bookYear').uniqueKeys();
  return years.map(Number).reverse();
}

/** Records of a plan's book year, and those that its lines name. */
export async function loadRecordsOfPlan(
  db: BookDatabase,
  { bookYear, items }: Plan,
): Promise<readonly MeetingRecord[]> {
  const ofYear = await db.records.where('content.bookYear').equals(bookYear).toArray();
  const known = new Set(ofYear.map(({ id }) => id));
  const named = [...new Set(items.flatMap(({ recordIds }) => recordIds))];
  const others = await db.records.bulkGet(named.filter((id) => !known.has(id)));
  return [...ofYear, ...others.filter((record) => record !== undefined)];
}

/** The newest filed document of each of some records, by the record's id. */
export async function loadNewestDocuments(
  db: BookDatabase,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, FiledDocument>> {
  const revisions = await db.revisions
    .where('document.recordId')
    .anyOf([...recordIds])
    .sortBy('seal.sequence');
  return new Map(revisions.map(({ document }) => [document.recordId, document]));
}

const yearIsPlanned: Problem = {
  code: 'year-is-planned',
  what: '这一年已经有计划了。',
  safe: '原来的计划没有变。',
  next: '请打开这一年的计划接着改。',
};

const planIsGone: Problem = {
  code: 'plan-is-gone',
  what: '没有找到这份计划。',
  safe: '其他内容没有变。',
  next: '请回到计划页再打开一次。',
};

/** Stores a new plan; a year has one. */
export function createPlan(db: BookDatabase, plan: Plan): Promise<Result<null>> {
  return commit(db, '新建计划', [db.plans], async () => {
    const count = await db.plans.where('bookYear').equals(plan.bookYear).count();
    if (count > 0) throw new RefusedWrite(yearIsPlanned);
    await db.plans.add(planSchema.parse(plan));
    return null;
  });
}

async function putChanged(
  db: BookDatabase,
  planId: string,
  atMs: number,
  change: (plan: Plan) => Plan,
): Promise<void> {
  const stored = await db.plans.get(planId);
  if (!stored) throw new RefusedWrite(planIsGone);
  await db.plans.put(planSchema.parse({ ...change(stored), changedAtMs: atMs }));
}

/** Changes a plan as it is stored now, so that two places that change it keep both. */
export function changePlan(
  db: BookDatabase,
  planId: string,
  atMs: number,
  change: (plan: Plan) => Plan,
): Promise<Result<null>> {
  return commit(db, '保存计划', [db.plans], async () => {
    await putChanged(db, planId, atMs, change);
    return null;
  });
}

/** What the table of lines edits of a plan. */
export interface PlanLines {
  readonly aim: string;
  readonly items: readonly PlanItem[];
}

/** Puts edited lines in a plan; links and reasons, which other screens write, stay as stored. */
export function withLines(plan: Plan, { aim, items }: PlanLines): Plan {
  const stored = new Map(plan.items.map((item) => [item.id, item]));
  return {
    ...plan,
    aim,
    items: items.map((item) => {
      const { recordIds, reason } = stored.get(item.id) ?? item;
      return { ...item, recordIds, reason };
    }),
  };
}

/** Links a record to a line, or takes the link back. */
export function setLink(
  plan: Plan,
  { itemId, recordId }: { readonly itemId: string; readonly recordId: string },
  isLinked: boolean,
): Plan {
  const items = plan.items.map((item) => {
    if (item.id !== itemId) return item;
    const others = item.recordIds.filter((id) => id !== recordId);
    return { ...item, recordIds: isLinked ? [...others, recordId] : others };
  });
  return { ...plan, items };
}

/** Stores a draft that was begun from a line of the plan, and the link to it: both or neither. */
export function createPlannedDraft(
  db: BookDatabase,
  record: MeetingRecord,
  { planId, itemId }: { readonly planId: string; readonly itemId: string },
): Promise<Result<null>> {
  return commit(db, '按计划新建记录', [...recordTables(db), db.plans], async () => {
    await addDraft(db, record);
    await putChanged(db, planId, record.enteredAtMs, (plan) =>
      setLink(plan, { itemId, recordId: record.id }, true),
    );
    return null;
  });
}
