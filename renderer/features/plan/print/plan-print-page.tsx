import { useMemo } from 'react';
import { Link } from 'react-router';

import { toPlanBook } from '@shared/book/model/to-plan-book';
import { formatDate } from '@shared/domain/calendar';
import type { Plan } from '@shared/domain/plan';

import { useBook } from '../../../data/book-context';
import { PrintPage } from '../../../forms/pages/print-page';
import { NoPlan } from '../no-plan';
import { PlanFrame } from '../plan-frame';
import { usePlan } from '../use-plan';

interface PlanPagesProps {
  readonly plan: Plan;
  readonly isAsSubmitted: boolean;
}

function PlanPages({ plan, isAsSubmitted }: PlanPagesProps) {
  const { branch } = useBook();
  const book = useMemo(
    () => toPlanBook({ plan, branch, isAsSubmitted }),
    [plan, branch, isAsSubmitted],
  );
  const { submission, bookYear } = plan;
  const submitted = isAsSubmitted && submission !== null;
  return (
    <PrintPage
      title={submitted ? `${bookYear}年计划（备案时的文本）` : `${bookYear}年计划`}
      {...(submitted ? { note: `${formatDate(submission.on)}备案` } : {})}
      book={book}
      back={<Link to={`/plan/${bookYear}`}>回到计划</Link>}
    />
  );
}

function Loaded({ isAsSubmitted }: { readonly isAsSubmitted: boolean }) {
  const { year, plan } = usePlan();
  if (plan === undefined) return <p className="page">正在读取……</p>;
  if (plan !== null) return <PlanPages plan={plan} isAsSubmitted={isAsSubmitted} />;
  return (
    <PlanFrame view="">
      <NoPlan year={year} />
    </PlanFrame>
  );
}

/** The plan as it prints for 备案. */
export function PlanPrintPage() {
  return <Loaded isAsSubmitted={false} />;
}

/** The plan as it was handed in. */
export function SubmittedPrintPage() {
  return <Loaded isAsSubmitted />;
}
