import { useMemo } from 'react';
import { Link } from 'react-router';

import { toReconciliationBook } from '@shared/book/model/to-reconciliation-book';
import { reconcile } from '@shared/plan/reconcile';

import { useBook } from '../../../data/book-context';
import { PrintPage } from '../../../forms/pages/print-page';
import { NoPlan } from '../no-plan';
import { PlanFrame } from '../plan-frame';
import { usePlanYear } from '../use-plan';
import { usePlanMatch, type LoadedMatch } from '../use-plan-match';

function Pages({ plan, match, documents }: LoadedMatch) {
  const { branch } = useBook();
  const book = useMemo(
    () => toReconciliationBook({ plan, branch, reconciliation: reconcile(match, documents) }),
    [plan, branch, match, documents],
  );
  return (
    <PrintPage
      title={`${plan.bookYear}年计划对账表`}
      book={book}
      back={<Link to={`/plan/${plan.bookYear}/summary`}>回到对账</Link>}
    />
  );
}

/** 年初定单、半年小结、年底对账 as they print. */
export function SummaryPrintPage() {
  const year = usePlanYear();
  const loaded = usePlanMatch(year);
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  if (loaded !== null) return <Pages {...loaded} />;
  return (
    <PlanFrame view="/summary">
      <NoPlan year={year} />
    </PlanFrame>
  );
}
