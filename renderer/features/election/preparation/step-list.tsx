import { Button } from 'antd';
import { useRef } from 'react';

import type { ElectionStep } from '@shared/domain/election-day';
import { moveItem } from '@shared/election/move-item';
import { stepsOf, withStep } from '@shared/election/step-list';
import { emptyStep, judgeSteps } from '@shared/rules/election-preparation';
import { newId } from '@shared/util/ids';

import { useRuleBook } from '../../../data/use-rule-book';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';
import { useElectionPeople } from '../people';
import { RemarkList } from '../remark-list';
import type { ElectionPartProps } from '../use-election';

import { StepRow } from './step-row';

/** 准备清单: the steps in their order, with days, papers and who does what. */
export function StepList({ election, change }: ElectionPartProps) {
  const rules = useRuleBook();
  const offerUndo = useUndo();
  const { electorate, today } = useElectionPeople(election);
  const list = useRef<HTMLOListElement>(null);
  const { plannedOn } = election;
  const steps = stepsOf(election);
  const focusStep = (key: string, part: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-step="${key}"] ${part}`)?.focus(),
    );
  const set = (key: string, changes: Partial<ElectionStep>) =>
    change((one) => withStep(one, key, changes));
  const add = () => {
    const key = newId();
    change((one) => ({ ...one, steps: [...one.steps, emptyStep(key, '')] }));
    focusStep(key, 'input');
  };
  const remove = (step: ElectionStep) => {
    const index = steps.indexOf(step);
    change((one) => ({ ...one, steps: one.steps.filter(({ key }) => key !== step.key) }));
    offerUndo(`已去掉“${step.title}”`, () =>
      change((one) => ({ ...one, steps: one.steps.toSpliced(index, 0, step) })),
    );
  };
  const move = (key: string, by: 1 | -1) => {
    change((one) => ({
      ...one,
      steps: moveItem(
        one.steps,
        one.steps.findIndex((step) => step.key === key),
        by,
      ),
    }));
    focusStep(key, `[data-move="${by}"]`);
  };
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Section title="准备清单" note={`${steps.length} 步，办了 ${done} 步`}>
      <div className="election-step-heads" aria-hidden="true">
        {['事项', '应办日期', '办成日期', '谁办', '文号', '备注'].map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ol ref={list} className="election-steps">
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            place={{ isFirst: index === 0, isLast: index === steps.length - 1 }}
            plannedOn={plannedOn}
            today={today}
            rules={rules}
            onChange={(changes) => set(step.key, changes)}
            onMove={(by) => move(step.key, by)}
            onRemove={() => remove(step)}
          />
        ))}
      </ol>
      <RemarkList remarks={judgeSteps(steps, electorate.date, rules)} />
      <div className="actions election-actions">
        <Button onClick={add}>加一步</Button>
      </div>
    </Section>
  );
}
