import { Button } from 'antd';

import { daysBetween, formatDate } from '@shared/domain/calendar';
import type { ElectionStep } from '@shared/domain/election-day';
import type { LocalDate } from '@shared/domain/schema';
import { isStepOverdue, offerStepDay } from '@shared/rules/election-preparation';
import { formatBasis } from '@shared/rules/provision';
import type { RuleBook } from '@shared/rules/provision-set';

import { DayInput } from '../../../forms/day-input';
import { LineInput } from '../../../ui/line-input';

interface StepRowProps {
  readonly step: ElectionStep;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly plannedOn: LocalDate | null;
  readonly today: LocalDate;
  readonly rules: RuleBook;
  readonly onChange: (changes: Partial<ElectionStep>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** 2026年10月25日: the weekday would not fit beside six other fields. */
function toShortDay(day: LocalDate): string {
  return formatDate(day).replace(/（.*）/, '');
}

/** One step: its days, the number of its paper, who does it. */
export function StepRow(props: StepRowProps) {
  const { step, place, today, onChange, onMove, onRemove } = props;
  const { title, dueOn, doneOn, who, documentNumber, note } = step;
  const isOverdue = isStepOverdue(step, today);
  return (
    <li className="election-step" data-step={step.key}>
      <div className="election-step-fields">
        <LineInput label="事项" value={title} onChange={(value) => onChange({ title: value })} />
        <DayInput
          label="应办日期"
          hint={isOverdue && dueOn !== null ? `已过${daysBetween(dueOn, today)}天未办` : undefined}
          format={toShortDay}
          value={dueOn}
          onChange={(day) => onChange({ dueOn: day })}
        />
        <DayInput
          label="办成日期"
          format={toShortDay}
          value={doneOn}
          onChange={(day) => onChange({ doneOn: day })}
        />
        <LineInput label="谁办" value={who} onChange={(value) => onChange({ who: value })} />
        <LineInput
          label="文号"
          value={documentNumber}
          onChange={(value) => onChange({ documentNumber: value })}
        />
        <LineInput label="备注" value={note} onChange={(value) => onChange({ note: value })} />
        <div className="actions election-step-tools">
          <Button
            size="small"
            data-move={-1}
            disabled={place.isFirst}
            aria-label={`上移：${title}`}
            onClick={() => onMove(-1)}
          >
            上移
          </Button>
          <Button
            size="small"
            data-move={1}
            disabled={place.isLast}
            aria-label={`下移：${title}`}
            onClick={() => onMove(1)}
          >
            下移
          </Button>
          <Button size="small" aria-label={`去掉：${title}`} onClick={onRemove}>
            去掉
          </Button>
        </div>
      </div>
      <Offer {...props} />
    </li>
  );
}

/** The day that a step is offered, with where it comes from; taken only by a click. */
function Offer({ step, plannedOn, rules, onChange }: StepRowProps) {
  const offer = plannedOn === null ? null : offerStepDay(step.key, plannedOn, rules);
  if (offer === null || step.dueOn !== null || step.doneOn !== null) return null;
  const { on, provision } = offer;
  return (
    <p className="actions election-offer">
      <Button size="small" onClick={() => onChange({ dueOn: on })}>
        应办日期填{formatDate(on)}
      </Button>
      <span className="field-hint">
        {provision.title}（{formatBasis(provision)}）。{provision.ask}
      </span>
    </p>
  );
}
