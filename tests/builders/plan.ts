import type { Plan, PlanItem } from '@shared/domain/plan';
import { emptyItem, emptyPlan } from '@shared/plan/plan-items';

import { FIXED_NOW_MS } from './clock';
import { idOf } from './ids';

/** A theme day in June, without a day; ids of lines begin at 1000. */
export function aPlanItem(overrides: Partial<PlanItem> = {}): PlanItem {
  return { ...emptyItem(idOf(1001), 6, 'theme-day'), ...overrides };
}

/** The plan of 2026 with the given lines. */
export function aPlan(items: readonly PlanItem[] = [], overrides: Partial<Plan> = {}): Plan {
  return { ...emptyPlan(idOf(1000), 2026, FIXED_NOW_MS), items: [...items], ...overrides };
}
