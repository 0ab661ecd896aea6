import { useFormContext, useWatch } from 'react-hook-form';

import { useBook } from '../../../data/book-context';
import { Section } from '../../../ui/section';

import { ChoiceInput } from './choice-input';
import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { TextInput } from './text-input';

const categories = [
  { value: 'full', text: '正式党员' },
  { value: 'probationary', text: '预备党员' },
];

/** What a new member is now; of one on the roster the dated states tell it. */
function NewMemberFields() {
  return (
    <>
      <ChoiceInput name="category" label="现在是" className="span-3" options={categories} />
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
  const { control } = useFormContext<MemberValues>();
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
        <ChoiceInput
          name="groupId"
          label="党小组"
          className="span-3"
          options={[
            { value: '', text: '不在党小组' },
            ...branch.groups.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <TextInput name="post" label="党内职务" className="span-3" />
      </div>
    </Section>
  );
}
