import { useFormContext, type FieldPathByValue } from 'react-hook-form';

import { Field } from '../../../ui/field';

import type { MemberValues } from './member-values';

interface TextInputProps {
  readonly name: FieldPathByValue<MemberValues, string>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string;
  readonly list?: string;
  readonly lang?: string;
}

/** One line of text of the member's form. */
export function TextInput({ name, label, hint, className, list, lang }: TextInputProps) {
  const { register, getFieldState, formState } = useFormContext<MemberValues>();
  const { error } = getFieldState(name, formState);
  return (
    <Field label={label} hint={hint} error={error?.message} className={className}>
      {(control) => (
        <input
          {...control}
          className="input"
          autoComplete="off"
          list={list}
          lang={lang}
          {...register(name)}
        />
      )}
    </Field>
  );
}
