import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';

import { reconcile } from '@shared/plan/reconcile';

import { SaveNote } from '../../../forms/save-note';
import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { NoPlan } from '../no-plan';
import { PlanFrame } from '../plan-frame';
import { usePlanYear } from '../use-plan';
import { usePlanMatch, type LoadedMatch } from '../use-plan-match';

import { ReconciliationTable, TotalsTable } from './reconciliation-table';
import { useSummary } from './use-summary';

const texts = [
  { key: 'halfYearSummary', label: '半年小结' },
  { key: 'yearEndSummary', label: '年底对账' },
] as const;

function Summary({ plan, match, documents }: LoadedMatch) {
  const year = plan.bookYear;
  const navigate = useNavigate();
  const summary = useSummary(plan);
  const reconciliation = useMemo(() => reconcile(match, documents), [match, documents]);
  return (
    <PlanFrame
      view="/summary"
      actions={
        <Button onClick={() => void navigate(`/plan/${year}/summary/print`)}>打印、存 PDF</Button>
      }
    >
      <Section
        title="文字"
        note={
          <span role="status" data-testid="save-state">
            <SaveNote />
          </span>
        }
      >
        <div className="stack">
          {texts.map(({ key, label }) => (
            <Field key={key} label={label}>
              {(control) => (
                <textarea
                  {...control}
                  className="textarea"
                  maxLength={20_000}
                  value={summary[key]}
                  onChange={(event) => summary.setText(key, event.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      <Section title="次数">
        <TotalsTable reconciliation={reconciliation} />
      </Section>
      <Section title="计划和开展" note="应到、实到来自已归档的记录">
        <ReconciliationTable
          {...{ year, reconciliation }}
          reasons={summary.reasons}
          onReason={summary.setReason}
        />
      </Section>
    </PlanFrame>
  );
}

/** 半年小结 and 年底对账: the table is reckoned, the words are the branch's own. */
export function SummaryPage() {
  const year = usePlanYear();
  const loaded = usePlanMatch(year);
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  if (loaded !== null) return <Summary key={loaded.plan.id} {...loaded} />;
  return (
    <PlanFrame view="/summary">
      <NoPlan year={year} />
    </PlanFrame>
  );
}
