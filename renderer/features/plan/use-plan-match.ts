import { toDatePart } from '@shared/domain/calendar';
import type { Plan } from '@shared/domain/plan';
import type { FiledDocument } from '@shared/domain/seal';
import { matchPlan, type PlanMatch } from '@shared/plan/match-plan';

import { useBook } from '../../data/book-context';
import { loadNewestDocuments, loadPlan, loadRecordsOfPlan } from '../../data/repositories/plans';
import { useLive } from '../../data/use-live';
import { clock } from '../../platform/clock';

/** A plan held against the records, with the filed pages of those. */
export interface LoadedMatch {
  readonly plan: Plan;
  readonly match: PlanMatch;
  readonly documents: ReadonlyMap<string, FiledDocument>;
}

/** The plan of a year against the records: undefined until read, null without a plan. */
export function usePlanMatch(year: number): LoadedMatch | null | undefined {
  const { db } = useBook();
  const loaded = useLive(async () => {
    const plan = await loadPlan(db, year);
    if (plan === null) return { year, value: null };
    const records = await loadRecordsOfPlan(db, plan);
    const documents = await loadNewestDocuments(
      db,
      records.map(({ id }) => id),
    );
    const match = matchPlan(plan, records, toDatePart(clock.nowLocal()));
    return { year, value: { plan, match, documents } };
  }, [db, year]);
  return loaded?.year === year ? loaded.value : undefined;
}
