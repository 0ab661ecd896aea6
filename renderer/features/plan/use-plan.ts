import { useParams } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';
import type { Plan } from '@shared/domain/plan';

import { useBook } from '../../data/book-context';
import { loadPlan } from '../../data/repositories/plans';
import { useLive } from '../../data/use-live';
import { clock } from '../../platform/clock';

/** The year of the address; this year where it names none. */
export function usePlanYear(): number {
  const { year = '' } = useParams();
  return /^\d{4}$/.test(year) ? Number(year) : Number(toDatePart(clock.nowLocal()).slice(0, 4));
}

/** The plan of the address's year: undefined until it is read, null if there is none. */
export function usePlan(): { readonly year: number; readonly plan: Plan | null | undefined } {
  const { db } = useBook();
  const year = usePlanYear();
  // Kept with its year, so that another year's plan is never shown for a moment.
  const loaded = useLive(async () => ({ year, plan: await loadPlan(db, year) }), [db, year]);
  return { year, plan: loaded?.year === year ? loaded.plan : undefined };
}
