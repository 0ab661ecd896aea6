import { Button } from 'antd';
import { useFormContext, useWatch } from 'react-hook-form';

import {
  exemptionReasonNames,
  exemptionReasons,
  memberStateNames,
  memberStateSchema,
} from '@shared/domain/member';

import { useBook } from '../../../data/book-context';

import { ChoiceInput } from './choice-input';
import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { TextInput } from './text-input';

interface StateRowProps {
  readonly index: number;
  readonly onRemove: () => void;
}

const kindOptions = memberStateSchema.options.map((option) => {
  const kind = option.shape.kind.value;
  return { value: kind, text: memberStateNames[kind] };
});
const reasonOptions = exemptionReasons.map((reason) => ({
  value: reason,
  text: exemptionReasonNames[reason],
}));

function ExemptionDetails({ index }: { readonly index: number }) {
  return (
    <>
      <ChoiceInput
        name={`states.${index}.exemptionReason`}
        label="不计入应到的原因"
        className="state-wide"
        options={reasonOptions}
      />
      <DateInput name={`states.${index}.superiorConsentOn`} label="上级同意日期" />
      <DateInput
        name={`states.${index}.meetingVoteOn`}
        label="党员大会通过日期"
        hint="两个日期都有了才不计入应到"
      />
    </>
  );
}

function GroupDetails({ index }: { readonly index: number }) {
  const { branch } = useBook();
  const options = branch.groups.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <ChoiceInput
      name={`states.${index}.groupId`}
      label="哪个党小组"
      options={[{ value: '', text: '请选择' }, ...options]}
    />
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
    case 'group':
      return <GroupDetails index={index} />;
    case 'post':
      return <TextInput name={`states.${index}.post`} label="职务" />;
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
  const { control } = useFormContext<MemberValues>();
  const kind = useWatch({ control, name: `states.${index}.kind` });
  return (
    <li className="state-row">
      <ChoiceInput
        name={`states.${index}.kind`}
        label={`第 ${index + 1} 条`}
        options={kindOptions}
      />
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
