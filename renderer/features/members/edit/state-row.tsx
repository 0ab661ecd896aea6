import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import {
  exemptionReasonNames,
  exemptionReasons,
  memberStateNames,
  memberStateSchema,
} from '@shared/domain/member';

import { Field } from '../../../ui/field';

import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { TextInput } from './text-input';

interface StateRowProps {
  readonly index: number;
  readonly onRemove: () => void;
}

const kinds = memberStateSchema.options.map((option) => option.shape.kind.value);

function ExemptionDetails({ index }: { readonly index: number }) {
  const { register } = useFormContext<MemberValues>();
  return (
    <>
      <Field label="不计入应到的原因">
        {(attributes) => (
          <select
            {...attributes}
            className="select"
            {...register(`states.${index}.exemptionReason`)}
          >
            {exemptionReasons.map((reason) => (
              <option key={reason} value={reason}>
                {exemptionReasonNames[reason]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DateInput name={`states.${index}.superiorConsentOn`} label="上级同意日期" />
      <DateInput
        name={`states.${index}.meetingVoteOn`}
        label="党员大会通过日期"
        hint="两个日期都有了才不计入应到"
      />
    </>
  );
}

function StateDetails({ index }: { readonly index: number }) {
  const { control } = useFormContext<MemberValues>();
  const kind = useWatch({ control, name: `states.${index}.kind` });
  switch (kind) {
    case 'belongs':
      return (
        <>
          <TextInput name={`states.${index}.origin`} label="从哪里转入" />
          <TextInput name={`states.${index}.destination`} label="转到哪里" />
        </>
      );
    case 'rights-suspended':
      return <TextInput name={`states.${index}.reason`} label="原因（如 留党察看）" />;
    case 'mobile':
      return <TextInput name={`states.${index}.where`} label="去向" />;
    case 'exempt':
      return <ExemptionDetails index={index} />;
    case 'probationary':
    case 'full':
    case 'lost-contact':
      return null;
  }
}

/** One dated state. */
export function StateRow({ index, onRemove }: StateRowProps) {
  const { register, control } = useFormContext<MemberValues>();
  const kind = useWatch({ control, name: `states.${index}.kind` });
  return (
    <li className="state-row">
      <Field label={`第 ${index + 1} 条`}>
        {(attributes) => (
          <select {...attributes} className="select" {...register(`states.${index}.kind`)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {memberStateNames[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DateInput name={`states.${index}.from`} label="从哪天起" />
      <DateInput name={`states.${index}.to`} label="到哪天为止" placeholder="至今" />
      <div className="state-details">
        <StateDetails index={index} />
      </div>
      <Button onClick={onRemove} aria-label={`删除第 ${index + 1} 条：${memberStateNames[kind]}`}>
        删除
      </Button>
    </li>
  );
}
