import { localRuleRowSchema, tryLocalRule, type LocalRuleRow } from '@shared/rules/local-rules';
import { fail, type Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** The branch's own rules, those that began last first. */
export async function loadLocalRules(db: BookDatabase): Promise<readonly LocalRuleRow[]> {
  const start = ({ rule }: LocalRuleRow) => rule.effectiveFrom ?? '';
  const rows = await db.localRules.toArray();
  return rows.sort((one, other) => (start(one) < start(other) ? 1 : -1));
}

/** Adds or changes one of the branch's own rules; refused where the centre's stands fixed. */
export async function saveLocalRule(db: BookDatabase, row: LocalRuleRow): Promise<Result<null>> {
  const checked = tryLocalRule(row.rule);
  if (!checked.ok) return fail(checked.error);
  return commit(db, '保存本支部的规定', [db.localRules], async () => {
    await db.localRules.put(localRuleRowSchema.parse(row));
    return null;
  });
}

/** Takes out a rule that was entered by mistake; one that ended gets a last day instead. */
export function deleteLocalRule(db: BookDatabase, id: string): Promise<Result<null>> {
  return commit(db, '删除本支部的规定', [db.localRules], async () => {
    await db.localRules.delete(id);
    return null;
  });
}
