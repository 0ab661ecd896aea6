import { useController, useFormContext } from 'react-hook-form';

import { sexes, sexNames } from '@shared/domain/member';
import { ethnicityNames } from '@shared/roster/ethnicity';

import { Section } from '../../../ui/section';

import { DateInput } from './date-input';
import type { MemberValues } from './member-values';
import { NameFields } from './name-fields';
import { TextInput } from './text-input';

function SexChoice() {
  const { control } = useFormContext<MemberValues>();
  const { field } = useController({ control, name: 'sex' });
  return (
    <fieldset className="choice-column span-3">
      <legend className="field-label">性别</legend>
      {sexes.map((sex) => (
        <label key={sex} className="check">
          <input
            type="radio"
            name={field.name}
            checked={field.value === sex}
            onChange={() => field.onChange(sex)}
          />
          {sexNames[sex]}
        </label>
      ))}
    </fieldset>
  );
}

/** Who the member is. */
export function PersonSection() {
  return (
    <Section title="本人">
      <div className="grid">
        <NameFields />
        <SexChoice />
        <TextInput name="ethnicity" label="民族" className="span-3" list="ethnicity-names" />
        <datalist id="ethnicity-names">
          {ethnicityNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <DateInput name="bornOn" label="出生日期" className="span-3" />
        <TextInput name="identityNumber" label="公民身份号码（可不填）" className="span-3" />
        <TextInput name="phone" label="联系电话" className="span-3" />
        <TextInput name="landline" label="固定电话" className="span-3" />
        <TextInput name="education" label="学历" className="span-3" />
        <TextInput name="job" label="工作岗位" className="span-3" />
        <TextInput name="address" label="家庭住址" className="span-6" />
        <TextInput name="note" label="备注" className="span-6" />
      </div>
    </Section>
  );
}
