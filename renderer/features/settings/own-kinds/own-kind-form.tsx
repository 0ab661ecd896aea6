import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import type { OwnKind } from '@shared/domain/own-kind';
import type { Problem, Result } from '@shared/util/result';

import { useReportUnsaved } from '../../../data/use-report-unsaved';
import { CheckedForm } from '../../../ui/checked-form';
import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { useCheckedSubmit } from '../../../ui/use-checked-submit';
import { useLeaveGuard } from '../../../ui/leave-guards';

import { FieldLines } from './field-lines';
import { ownKindValuesSchema, toOwnKindValues, type OwnKindValues } from './own-kind-values';

interface OwnKindFormProps {
  /** Null for one that is not there yet. */
  readonly kind: OwnKind | null;
  readonly others: readonly OwnKind[];
  readonly onSave: (values: OwnKindValues) => Promise<Result<null>>;
  readonly onClose: () => void;
  /** What else can be done with the kind; is given leave to go away without a question. */
  readonly extraActions?: (allowLeaving: () => void) => ReactNode;
}

/** 自定类别: its name, when it is chosen, and its fields. */
export function OwnKindForm({ kind, others, onSave, onClose, extraActions }: OwnKindFormProps) {
  const methods = useForm<OwnKindValues>({
    resolver: zodResolver(ownKindValuesSchema(others)),
    defaultValues: toOwnKindValues(kind),
    shouldFocusError: false,
  });
  const { register, formState } = methods;
  const { errors, isDirty, isSubmitting } = formState;
  const checked = useCheckedSubmit();
  const [problem, setProblem] = useState<Problem | null>(null);
  const allowLeaving = useLeaveGuard(isDirty);
  useReportUnsaved(isDirty);

  const submit = methods.handleSubmit(async (values) => {
    const saved = await onSave(values);
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    allowLeaving();
    onClose();
  }, checked.onStopped);

  return (
    <FormProvider {...methods}>
      <CheckedForm checked={checked} problem={problem} onSubmit={(event) => void submit(event)}>
        <Section title="类别">
          <div className="grid">
            <Field label="类别名称" error={errors.name?.message} className="span-4">
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  placeholder="如 党建共建"
                  {...register('name')}
                />
              )}
            </Field>
            <Field
              label="什么时候用（没有就不填）"
              error={errors.purpose?.message}
              className="span-8"
            >
              {(control) => (
                <input
                  {...control}
                  className="input"
                  autoComplete="off"
                  placeholder="新建记录时显示在名称旁边，如 和联建单位一起开展的活动"
                  {...register('purpose')}
                />
              )}
            </Field>
            <label className="check span-12">
              <input type="checkbox" {...register('hasAttendance')} />
              有出席表，全体党员计入应到
            </label>
          </div>
        </Section>
        <Section title="栏目" note="主题、时间、地点、内容和照片每类都有，这里只写另外要填的">
          <FieldLines />
        </Section>
        <div className="settings-actions actions">
          <Button type="primary" htmlType="submit" disabled={isSubmitting}>
            {isSubmitting ? '正在保存……' : '保存类别'}
          </Button>
          <Button onClick={onClose}>返回</Button>
          {extraActions?.(allowLeaving)}
        </div>
      </CheckedForm>
    </FormProvider>
  );
}
