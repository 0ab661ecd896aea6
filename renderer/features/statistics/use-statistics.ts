import { useMemo } from 'react';

import { addMonths } from '@shared/domain/months';
import { bookWith } from '@shared/rules/local-rules';
import { spanOf } from '@shared/statistics/period';
import { toStatisticsSource, type StatisticsSource } from '@shared/statistics/statistics-source';
import { MONTHS_BEFORE } from '@shared/statistics/tables/long-absence-table';
import { fail, succeed, type Result } from '@shared/util/result';

import { toStorageProblem } from '../../data/attempt';
import { useBook } from '../../data/book-context';
import { loadCountedBook } from '../../data/repositories/counted-records';
import { loadMembers } from '../../data/repositories/members';
import { loadPayments } from '../../data/repositories/payments';
import { useLive } from '../../data/use-live';
import { clock } from '../../platform/clock';

import { toQuery, type Choice } from './choice';

/** What is counted of the chosen period; undefined while it is read, a problem if it cannot be. */
export function useStatistics(choice: Choice): Result<StatisticsSource> | undefined {
  const { db, branch } = useBook();
  const { period, order } = choice;
  const loaded = useLive(async () => {
    const { from, to } = spanOf(period);
    try {
      const [book, members, payments] = await Promise.all([
        loadCountedBook(db, period, addMonths(from, -MONTHS_BEFORE), to),
        loadMembers(db),
        loadPayments(db),
      ]);
      return succeed({
        counted: { ...book, members, payments },
        key: toQuery({ period, order: 'strokes' }),
      });
    } catch (error) {
      return fail(toStorageProblem('读取统计', error));
    }
  }, [db, toQuery({ period, order: 'strokes' })]);
  return useMemo(() => {
    if (loaded?.ok !== true) return loaded;
    // An answer for the period before would show wrong numbers under the new heading.
    if (loaded.value.key !== toQuery({ period, order: 'strokes' })) return undefined;
    const { localRules, ...counted } = loaded.value.counted;
    const now = clock.nowLocal();
    const rules = bookWith(localRules);
    return succeed(toStatisticsSource({ ...counted, branch, period, order, now, rules }));
  }, [loaded, branch, period, order]);
}
