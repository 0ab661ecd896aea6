import { useMemo, useState } from 'react';

import type { Member } from '@shared/domain/member';
import type { PlannedRow } from '@shared/roster/import/plan-import';

import { useBook } from '../../../data/book-context';
import { Section } from '../../../ui/section';

import { PlanTable } from './plan-table';
import { BadRows, OnlyInBook, SkippedRows, Warnings } from './reading-notes';
import type { usePlan } from './use-plan';

type Filter = 'all' | PlannedRow['kind'];

const filters: readonly (readonly [Filter, string])[] = [
  ['all', '全部'],
  ['new', '新增'],
  ['changed', '有更改'],
  ['unsure', '要您定'],
  ['same', '没有变化'],
];

interface FilterChoiceProps {
  readonly rows: readonly PlannedRow[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function FilterChoice({ rows, filter, onFilter }: FilterChoiceProps) {
  const count = (one: Filter) =>
    one === 'all' ? rows.length : rows.filter(({ kind }) => kind === one).length;
  return (
    <fieldset className="choice-column">
      <legend className="visually-hidden">只看哪些行</legend>
      {filters.map(([one, words]) => (
        <label key={one} className="check">
          <input
            type="radio"
            name="plan-filter"
            checked={filter === one}
            disabled={one !== 'all' && count(one) === 0}
            onChange={() => onFilter(one)}
          />
          {words} {count(one)}
        </label>
      ))}
    </fieldset>
  );
}

interface PlanSectionProps {
  readonly state: ReturnType<typeof usePlan>;
  readonly members: readonly Member[];
}

/** What the table was read as and what the import would do, before anything is written. */
export function PlanSection({ state, members }: PlanSectionProps) {
  const { branch } = useBook();
  const { reading, plan, isFullByDefault, setFullByDefault } = state;
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(
    () => plan.rows.filter(({ kind }) => filter === 'all' || kind === filter),
    [plan, filter],
  );
  const hasUndecided = reading.bad.some(({ reasons }) =>
    reasons.some((reason) => reason.startsWith('没有人员类别')),
  );
  return (
    <Section title="会有哪些改动" note={`读出 ${plan.rows.length} 人`}>
      <div className="stack">
        {hasUndecided || isFullByDefault ? (
          <label className="check">
            <input
              type="checkbox"
              checked={isFullByDefault}
              onChange={(event) => setFullByDefault(event.target.checked)}
            />
            没写人员类别和转正日期的，都按正式党员导入
          </label>
        ) : null}
        <Warnings warnings={reading.warnings} />
        {reading.newGroupNames.length === 0 ? null : (
          <p>会新建这些党小组：{reading.newGroupNames.join('、')}。</p>
        )}
        {plan.rows.length === 0 ? (
          <p>没有可以导入的行。</p>
        ) : (
          <>
            <FilterChoice rows={plan.rows} filter={filter} onFilter={setFilter} />
            <PlanTable
              key={filter}
              rows={rows}
              warnings={reading.warnings}
              members={members}
              groups={branch.groups}
              today={state.today}
              decisions={state.decisions}
              isTaken={state.isTaken}
              onTake={state.take}
              onDecide={state.decide}
            />
          </>
        )}
        <BadRows rows={reading.bad} />
        <OnlyInBook members={plan.onlyInBook} />
        <SkippedRows rows={reading.skipped} />
      </div>
    </Section>
  );
}
