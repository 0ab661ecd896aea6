import type { Member } from '@shared/domain/member';
import type { Plan } from '@shared/domain/plan';
import type { LocalRuleRow } from '@shared/rules/local-rules';

/** What the year's table needs beside the plan itself. */
export interface YearMeans {
  readonly members: readonly Member[];
  readonly localRules: readonly LocalRuleRow[];
  readonly lastYear: Plan | null;
}
