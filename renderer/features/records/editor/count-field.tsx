import { useController } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { Field } from '../../../ui/field';

import { CountInput } from './count-input';

type CountName =
  | `matters.${number}.vote.${'inFavour' | 'against' | 'abstained'}`
  | `countOverride.${'expected' | 'attending'}`;

interface CountFieldProps {
  readonly name: CountName;
  readonly label: string;
}

/** A count of the common form. */
export function CountField({ name, label }: CountFieldProps) {
  const { field } = useController<RecordContent, typeof name>({ name });
  return (
    <Field label={label} className="span-2">
      {(control) => (
        <CountInput
          control={control}
          value={field.value}
          inputRef={field.ref}
          onBlur={field.onBlur}
          onChange={field.onChange}
        />
      )}
    </Field>
  );
}
