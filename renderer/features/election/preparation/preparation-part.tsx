import { DayInput } from '../../../forms/day-input';
import { LineInput } from '../../../ui/line-input';
import { Section } from '../../../ui/section';
import type { ElectionPartProps } from '../use-election';

import { StepList } from './step-list';

/** 准备: what the election is of, when it is planned, and the steps up to it. */
export function PreparationPart({ election, change }: ElectionPartProps) {
  const { termName, plannedOn, heldOn } = election;
  return (
    <>
      <Section title="这次换届">
        <div className="grid">
          <LineInput
            label="新一届届次"
            className="span-4"
            placeholder="如 第十二届"
            value={termName}
            onChange={(value) => change((one) => ({ ...one, termName: value }))}
          />
          <DayInput
            label="拟定选举日期"
            className="span-4"
            hint={plannedOn === null ? '定了日期，才能倒推各步的日子' : undefined}
            value={plannedOn}
            onChange={(day) => change((one) => ({ ...one, plannedOn: day }))}
          />
          <DayInput
            label="开会选举的日期（开过才填）"
            className="span-4"
            value={heldOn}
            onChange={(day) => change((one) => ({ ...one, heldOn: day }))}
          />
        </div>
      </Section>
      <StepList election={election} change={change} />
    </>
  );
}
