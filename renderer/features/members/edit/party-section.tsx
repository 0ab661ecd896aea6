import { useFormContext, useWatch } from 'react-hook-form';

import { Section } from '../../../ui/section';

import { ChoiceInput } from './choice-input';
import { DateInput } from './date-input';
import { GroupChange, PostChange } from './dated-change';
import type { MemberValues } from './member-values';

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
        <GroupChange />
        <PostChange />
      </div>
    </Section>
  );
}
