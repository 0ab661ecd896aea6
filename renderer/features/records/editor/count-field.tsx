import { useController } from 'react-hook-form';

import type { RecordContent } from '@shared/domain/record';

import { Field } from '../../../ui/field';

type CountName =
  | `matters.${number}.vote.${'inFavour' | 'against' | 'abstained'}`
  | `countOverride.${'expected' | 'attending'}`;

interface CountFieldProps {
  readonly name: CountName;
  readonly label: string;
}

const FULL_WIDTH_ZERO = 0xff10;

/** Reads digits, full-width ones too; anything else is left out. */
function toCount(text: string): number {
  const digits = Array.from(text)
    .map((character) => {
      const code = character.charCodeAt(0);
      const isFullWidth = code >= FULL_WIDTH_ZERO && code < FULL_WIDTH_ZERO + 10;
      return isFullWidth ? String(code - FULL_WIDTH_ZERO) : character;
    })
    .filter((character) => character >= '0' && character <= '9')
    .join('')
    .slice(0, 4);
  return Number(digits);
}

/** A count of people: digits only, and never empty, so that a draft can always be saved. */
export function CountField({ name, label }: CountFieldProps) {
  const { field } = useController<RecordContent, typeof name>({ name });
  return (
    <Field label={label} className="span-2">
      {(control) => (
        <input
          {...control}
          ref={field.ref}
          className="input numeric"
          inputMode="numeric"
          value={String(field.value)}
          onBlur={field.onBlur}
          onFocus={(event) => event.target.select()}
          onChange={(event) => field.onChange(toCount(event.target.value))}
        />
      )}
    </Field>
  );
}
