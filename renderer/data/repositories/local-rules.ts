import type { LocalRuleRow } from '@shared/rules/local-rules';

import type { BookDatabase } from '../db';

/** The branch's own rules, in the order in which they were entered. */
export function loadLocalRules(db: BookDatabase): Promise<LocalRuleRow[]> {
  return db.localRules.orderBy(':id').toArray();
}
