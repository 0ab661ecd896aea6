import { useFormContext } from 'react-hook-form';

import { Field } from '../../ui/field';

import type { SettingsValues } from './settings-values';

const lists = [
  { name: 'requiredActions', label: '规定动作（一行一项）' },
  { name: 'optionalActions', label: '自选动作（一行一项）' },
] as const;

/** The branch's own lists of theme-day actions; what a superior hands out can be pasted in whole. */
export function ActionFields() {
  const { register, formState } = useFormContext<SettingsValues>();
  return (
    <div className="grid">
      {lists.map(({ name, label }) => (
        <Field key={name} label={label} error={formState.errors[name]?.message} className="span-6">
          {(control) => <textarea {...control} className="textarea" {...register(name)} />}
        </Field>
      ))}
    </div>
  );
}
