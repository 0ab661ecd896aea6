import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from 'antd';
import { FormProvider, useForm } from 'react-hook-form';

import type { Branch } from '@shared/domain/branch';
import { toDatePart } from '@shared/domain/calendar';
import { newId } from '@shared/util/ids';

import { BranchFields } from '../../forms/branch/branch-fields';
import {
  branchValuesSchema,
  emptyBranchValues,
  toBranchData,
  type BranchValues,
} from '../../forms/branch/branch-values';
import { FixedDayFields } from '../../forms/branch/fixed-day-fields';
import { GroupLines } from '../../forms/branch/group-lines';
import { clock } from '../../platform/clock';
import { ErrorSummary } from '../../ui/error-summary';
import { useCheckedSubmit } from '../../ui/use-checked-submit';

interface SetUpFormProps {
  readonly isBusy: boolean;
  readonly isCreating: boolean;
  readonly onCreate: (branch: Branch) => void;
}

/** The four forms of activity that 支部工作条例 Art 16 names; the branch replaces them by its own. */
const startingActions = ['集中学习', '过组织生活', '民主议事', '志愿服务'];

const noMembers: ReadonlyMap<string, number> = new Map();

export function SetUpForm({ isBusy, isCreating, onCreate }: SetUpFormProps) {
  const methods = useForm<BranchValues>({
    resolver: zodResolver(branchValuesSchema),
    defaultValues: emptyBranchValues,
    shouldFocusError: false,
  });
  const { form, attempts, onStopped, guard } = useCheckedSubmit();
  const submit = methods.handleSubmit((values) => {
    onCreate({
      ...toBranchData(values),
      id: newId(),
      themeDayActions: { required: startingActions, optional: [] },
      terms: [],
      createdAtMs: clock.nowMs(),
    });
  }, onStopped);
  return (
    <FormProvider {...methods}>
      <form
        ref={form}
        className="stack set-up"
        noValidate
        onSubmit={guard((event) => void submit(event))}
      >
        <ErrorSummary form={form} attempts={attempts} />
        <BranchFields />
        <FixedDayFields today={toDatePart(clock.nowLocal())} />
        <GroupLines membersIn={noMembers} />
        <div className="actions">
          <Button type="primary" htmlType="submit" disabled={isBusy}>
            {isCreating ? '正在新建……' : '新建支部'}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
