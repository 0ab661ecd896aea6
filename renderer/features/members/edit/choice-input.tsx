import { useController, useFormContext, type FieldPathByValue } from 'react-hook-form';

import { Field } from '../../../ui/field';

import type { MemberValues } from './member-values';

interface ChoiceInputProps<Name extends FieldPathByValue<MemberValues, string>> {
  readonly name: Name;
  readonly label: string;
  readonly className?: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** A select of the member's form. */
export function ChoiceInput<Name extends FieldPathByValue<MemberValues, string>>({
  name,
  label,
  className,
  options,
}: ChoiceInputProps<Name>) {
  const { control } = useFormContext<MemberValues>();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field label={label} error={fieldState.error?.message} className={className}>
      {(attributes) => (
        <select {...attributes} className="select" {...field}>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
