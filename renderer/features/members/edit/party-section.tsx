import { useFormContext, useWatch } from 'react-hook-form';

import { useBook } from '../../../data/book-context';
import { Field } from '../../../ui/field';
import { Section } from '../../../ui/section';

import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { TextInput } from './text-input';

/** What a new member is now; of one on the roster the dated states tell it. */
function NewMemberFields() {
  const { register } = useFormContext<MemberValues>();
  return (
    <>
      <Field label="现在是" className="span-3">
        {(control) => (
          <select {...control} className="select" {...register('category')}>
            <option value="full">正式党员</option>
            <option value="probationary">预备党员</option>
          </select>
        )}
      </Field>
      <DateInput
        name="belongsFrom"
        label="到本支部的日期"
        hint="在本支部入党的不用填"
        className="span-3"
        placeholder="如 20240901"
      />
    </>
  );
}

/** Membership: the two dates, the group, the post. */
export function PartySection() {
  const { branch } = useBook();
  const { register, control } = useFormContext<MemberValues>();
  const [isNew, category] = useWatch({ control, name: ['isNew', 'category'] });
  return (
    <Section title="党籍">
      <div className="grid">
        <DateInput
          name="joinedOn"
          label="入党日期"
          hint="支部大会接收为预备党员的那天"
          className="span-3"
        />
        {isNew && category === 'probationary' ? null : (
          <DateInput name="fullMemberOn" label="转正日期" className="span-3" />
        )}
        {isNew ? <NewMemberFields /> : null}
        <Field label="党小组" className="span-3">
          {(attributes) => (
            <select {...attributes} className="select" {...register('groupId')}>
              <option value="">不在党小组</option>
              {branch.groups.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextInput name="post" label="党内职务" className="span-3" />
      </div>
    </Section>
  );
}
