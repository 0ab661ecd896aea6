import type { ReactNode, SyntheticEvent } from 'react';

import type { Problem } from '@shared/util/result';

import { ErrorSummary } from './error-summary';
import { ProblemNote } from './problem-note';
import type { CheckedSubmit } from './use-checked-submit';

interface CheckedFormProps {
  readonly checked: CheckedSubmit;
  /** What went wrong when it was saved. */
  readonly problem: Problem | null;
  readonly onSubmit: (event: SyntheticEvent) => void;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A form that tells above its fields what stopped it. */
export function CheckedForm(props: CheckedFormProps) {
  const { checked, problem, onSubmit, label, className, children } = props;
  const { form, attempts, guard } = checked;
  return (
    <form ref={form} noValidate className={className} aria-label={label} onSubmit={guard(onSubmit)}>
      <ErrorSummary form={form} attempts={attempts} />
      {problem === null ? null : <ProblemNote problem={problem} />}
      {children}
    </form>
  );
}
