import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';

import { toDatePart, toTimePart } from '@shared/domain/calendar';
import { wasEverInGroup } from '@shared/domain/group-on-date';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../data/book-context';
import { saveBranch } from '../../data/repositories/branches';
import { loadMembers } from '../../data/repositories/members';
import { useSavedWord } from '../../data/save-state';
import { useLive } from '../../data/use-live';
import { useReportUnsaved } from '../../data/use-report-unsaved';
import { BranchFields } from '../../forms/branch/branch-fields';
import { toBranchData } from '../../forms/branch/branch-values';
import { FixedDayFields } from '../../forms/branch/fixed-day-fields';
import { GroupLines } from '../../forms/branch/group-lines';
import { clock } from '../../platform/clock';
import { CheckedForm } from '../../ui/checked-form';
import { Section } from '../../ui/section';
import { useCheckedSubmit } from '../../ui/use-checked-submit';
import { useLeaveGuard } from '../../ui/leave-guards';

import { ActionFields } from './action-fields';
import { toActions } from './action-lines';
import { OwnPlacesField } from './own-places-field';
import { settingsValuesSchema, toSettingsValues, type SettingsValues } from './settings-values';

/** How many members are or ever were in each group; a used group keeps its line. */
function useMembersInGroups(): ReadonlyMap<string, number> {
  const { db, branch } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { id } of branch.groups) {
      const count = members?.filter((member) => wasEverInGroup(member, id)).length ?? 0;
      if (count > 0) counts.set(id, count);
    }
    return counts;
  }, [members, branch.groups]);
}

/** 支部信息, 党小组, 固定党日 and the theme day's actions, saved together. */
export function BranchSettings() {
  const { db, branch } = useBook();
  const membersIn = useMembersInGroups();
  const methods = useForm<SettingsValues>({
    resolver: zodResolver(settingsValuesSchema),
    defaultValues: toSettingsValues(branch),
    shouldFocusError: false,
  });
  const checked = useCheckedSubmit();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isDirty, isSubmitting } = methods.formState;
  useLeaveGuard(isDirty);
  useReportUnsaved(isDirty);
  const savedWord = useSavedWord();

  const submit = methods.handleSubmit(async (values) => {
    const { requiredActions, optionalActions, ownPlaces, ...data } = values;
    const saved = await saveBranch(db, {
      ...branch,
      ...toBranchData(data),
      themeDayActions: {
        required: toActions(requiredActions),
        optional: toActions(optionalActions),
      },
      ownPlaces: toActions(ownPlaces),
    });
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setSavedAt(toTimePart(clock.nowLocal()));
    methods.reset(values);
  }, checked.onStopped);

  return (
    <FormProvider {...methods}>
      <CheckedForm checked={checked} problem={problem} onSubmit={(event) => void submit(event)}>
        <Section title="支部">
          <div className="stack">
            <BranchFields />
            <GroupLines membersIn={membersIn} />
            <OwnPlacesField />
          </div>
        </Section>
        <Section title="主题党日">
          <div className="stack">
            <FixedDayFields today={toDatePart(clock.nowLocal())} />
            <ActionFields />
          </div>
        </Section>
        <div className="settings-actions actions">
          <Button type="primary" htmlType="submit" disabled={!isDirty || isSubmitting}>
            {isSubmitting ? '正在保存……' : '保存支部设置'}
          </Button>
          <span role="status" className="field-hint numeric">
            {isDirty ? '有改动还没有保存' : savedAt === null ? '' : `${savedWord} ${savedAt}`}
          </span>
        </div>
      </CheckedForm>
    </FormProvider>
  );
}
