import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { Problem, Result } from '@shared/util/result';

import { useReportUnsaved } from '../../../data/use-report-unsaved';
import { ErrorSummary } from '../../../ui/error-summary';
import { ProblemNote } from '../../../ui/problem-note';
import { useCheckedSubmit } from '../../../ui/use-checked-submit';
import { useLeaveGuard } from '../../../ui/leave-guards';

import { memberValuesSchema, type MemberValues } from './member-values';
import { PartySection } from './party-section';
import { PersonSection } from './person-section';

interface MemberFormProps {
  readonly initial: MemberValues;
  /** Stores the checked values; after a failure the form stays as it is, and says why. */
  readonly onSave: (values: MemberValues) => Promise<Result<null>>;
  readonly onClose: () => void;
  /** Sections after the common ones. */
  readonly children?: ReactNode;
  /** Actions after saving and closing; `allowLeaving` spares them the question of the guard. */
  readonly extraActions?: (allowLeaving: () => void) => ReactNode;
}

/** The form of one member. */
export function MemberForm(props: MemberFormProps) {
  const methods = useForm<MemberValues>({
    resolver: zodResolver(memberValuesSchema),
    defaultValues: props.initial,
    shouldFocusError: false,
  });
  const { form, attempts, onStopped, guard } = useCheckedSubmit();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isSubmitting, isDirty } = methods.formState;
  useReportUnsaved(isDirty);
  const allowLeaving = useLeaveGuard(isDirty);
  const close = () => {
    allowLeaving();
    props.onClose();
  };
  const submit = methods.handleSubmit(async (values) => {
    const saved = await props.onSave(values);
    if (saved.ok) close();
    else setProblem(saved.error);
  }, onStopped);
  return (
    <FormProvider {...methods}>
      <form ref={form} className="stack" noValidate onSubmit={guard((event) => void submit(event))}>
        <ErrorSummary form={form} attempts={attempts} />
        {problem === null ? null : <ProblemNote problem={problem} />}
        <PersonSection />
        <PartySection />
        {props.children}
        <div className="actions">
          <Button type="primary" htmlType="submit" disabled={isSubmitting}>
            {isSubmitting ? '正在保存……' : '保存'}
          </Button>
          <Button onClick={close}>不保存，返回名册</Button>
          {props.extraActions?.(allowLeaving)}
        </div>
      </form>
    </FormProvider>
  );
}
