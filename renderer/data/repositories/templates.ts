import { branchSchema } from '@shared/domain/branch';
import { ownKindSchema } from '@shared/domain/own-kind';
import { localRuleRowSchema } from '@shared/rules/local-rules';
import type { TemplateBook, TemplateChange } from '@shared/template/plan-template';
import { newId } from '@shared/util/ids';
import type { Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** What of the book a template can be made of or held against; null while there is no branch. */
export async function loadTemplateBook(db: BookDatabase): Promise<TemplateBook | null> {
  const [branch, ownKinds, rules] = await Promise.all([
    db.branch.toCollection().first(),
    db.ownKinds.orderBy('id').toArray(),
    db.localRules.orderBy('id').toArray(),
  ]);
  if (!branch) return null;
  const { themeDayActions } = branch;
  return { ownKinds, themeDayActions, localRules: rules.map(({ rule }) => rule) };
}

/** Takes over what the user ticked of a template, in one transaction: all or nothing. */
export function takeFromTemplate(
  db: BookDatabase,
  changes: readonly TemplateChange[],
): Promise<Result<null>> {
  const tables = [db.branch, db.ownKinds, db.localRules];
  return commit(db, '取用模板', tables, async () => {
    for (const change of changes) await take(db, change);
    return null;
  });
}

async function take(db: BookDatabase, change: TemplateChange): Promise<void> {
  switch (change.kind) {
    case 'own-kind':
      await db.ownKinds.put(ownKindSchema.parse(change.ownKind));
      return;
    case 'local-rule':
      await db.localRules.add(localRuleRowSchema.parse({ id: newId(), rule: change.rule }));
      return;
    case 'actions': {
      const branch = await db.branch.toCollection().first();
      if (!branch) return;
      const { themeDayActions } = branch;
      const actions = [...new Set([...themeDayActions[change.list], ...change.added])];
      const lists = { ...themeDayActions, [change.list]: actions };
      await db.branch.put(branchSchema.parse({ ...branch, themeDayActions: lists }));
    }
  }
}
