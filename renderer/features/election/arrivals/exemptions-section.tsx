import { Button } from 'antd';

import type { ElectionExemption } from '@shared/domain/election-day';
import { exemptionReasonNames, exemptionReasons } from '@shared/domain/member';
import { missingOfExemption } from '@shared/election/electors';

import { DayInput } from '../../../forms/day-input';
import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';
import { useUndo } from '../../../ui/use-undo';
import { useElectionPeople } from '../people';
import { PersonPicker } from '../person-picker';
import type { ElectionPartProps } from '../use-election';

const missingNames = {
  reason: '原因',
  superior: '上级同意的日期（不晚于开会）',
  meeting: '大会通过',
} as const;

/** 不计入应到: whom this election leaves out, why, and who has consented. */
export function ExemptionsSection({ election, change }: ElectionPartProps) {
  const offerUndo = useUndo();
  const { electorate, labels } = useElectionPeople(election);
  const { roster, date } = electorate;
  const { exemptions } = election;
  const named = new Set(exemptions.map(({ memberId }) => memberId));
  const lasting = roster.filter(({ isExempt, member }) => isExempt && !named.has(member.id));
  const set = (memberId: string, changes: Partial<ElectionExemption>) =>
    change((one) => ({
      ...one,
      exemptions: one.exemptions.map((exemption) =>
        exemption.memberId === memberId ? { ...exemption, ...changes } : exemption,
      ),
    }));
  const add = (memberId: string) =>
    change((one) => ({
      ...one,
      exemptions: [
        ...one.exemptions.filter((exemption) => exemption.memberId !== memberId),
        { memberId, reason: null, superiorConsentedOn: null, meetingConsented: false },
      ],
    }));
  const remove = (exemption: ElectionExemption) => {
    const { memberId } = exemption;
    const index = exemptions.indexOf(exemption);
    change((one) => ({
      ...one,
      exemptions: one.exemptions.filter((other) => other.memberId !== memberId),
    }));
    offerUndo('已去掉一人', () =>
      change((one) => ({ ...one, exemptions: one.exemptions.toSpliced(index, 0, exemption) })),
    );
  };
  return (
    <Section title="不计入应到的人" note="须上级同意、大会通过，缺一样就仍算应到">
      <div className="stack">
        {lasting.length === 0 ? null : (
          <p>
            名册上已经登记、当天不计入应到的：
            {lasting.map(({ member }) => labels.get(member.id)).join('、')}。
          </p>
        )}
        <ul className="stack">
          {exemptions.map((exemption) => (
            <ExemptionRow
              key={exemption.memberId}
              exemption={exemption}
              name={labels.get(exemption.memberId) ?? '（已不在名册）'}
              missing={missingOfExemption(exemption, date).map((part) => missingNames[part])}
              onChange={(changes) => set(exemption.memberId, changes)}
              onRemove={() => remove(exemption)}
            />
          ))}
        </ul>
        <PersonPicker
          label="添加不计入应到的人"
          className="exemption-picker"
          people={roster
            .filter(({ isExempt, member }) => !isExempt && !named.has(member.id))
            .map(({ member }) => member)}
          labels={labels}
          onPick={({ id }) => add(id)}
        />
      </div>
    </Section>
  );
}

interface ExemptionRowProps {
  readonly exemption: ElectionExemption;
  readonly name: string;
  readonly missing: readonly string[];
  readonly onChange: (changes: Partial<ElectionExemption>) => void;
  readonly onRemove: () => void;
}

function ExemptionRow({ exemption, name, missing, onChange, onRemove }: ExemptionRowProps) {
  return (
    <li className="exemption-row">
      <h3 className="part-heading">{name}</h3>
      <div className="grid">
        <Field label="原因" className="span-4">
          {(control) => (
            <select
              {...control}
              className="select"
              value={exemption.reason ?? ''}
              onChange={(event) =>
                onChange({
                  reason: exemptionReasons.find((one) => one === event.target.value) ?? null,
                })
              }
            >
              <option value="">请选择</option>
              {exemptionReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {exemptionReasonNames[reason]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayInput
          label="上级同意的日期"
          className="span-3"
          value={exemption.superiorConsentedOn}
          onChange={(day) => onChange({ superiorConsentedOn: day })}
        />
        <label className="check span-3 exemption-consent">
          <input
            type="checkbox"
            checked={exemption.meetingConsented}
            onChange={(event) => onChange({ meetingConsented: event.target.checked })}
          />
          大会已通过
        </label>
        <div className="span-2 term-remove">
          <Button aria-label={`去掉${name}`} onClick={onRemove}>
            去掉
          </Button>
        </div>
      </div>
      <p className="field-hint" role="status">
        {missing.length === 0
          ? '当天不计入应到。'
          : `还缺：${missing.join('、')}。现在仍计入应到。`}
      </p>
    </li>
  );
}
