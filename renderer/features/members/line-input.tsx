import { useId } from 'react';

import { Field } from '../../ui/field';

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly offered?: readonly string[];
  readonly className?: string;
  readonly error?: string | undefined;
}

/** One line of text outside the member's form; usual words are offered. */
export function LineInput({ label, value, onChange, offered, className, error }: LineInputProps) {
  const listId = useId();
  return (
    <Field label={label} className={className} error={error}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={200}
            list={offered === undefined ? undefined : listId}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {offered === undefined ? null : (
            <datalist id={listId}>
              {offered.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
