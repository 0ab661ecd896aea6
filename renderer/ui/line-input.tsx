import { useId } from 'react';

import { Field } from './field';

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly offered?: readonly string[];
  readonly className?: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
}

/** One line of text whose value is the caller's; usual words are offered. */
export function LineInput(props: LineInputProps) {
  const { label, value, onChange, offered, className, hint, placeholder, error } = props;
  const listId = useId();
  return (
    <Field label={label} className={className} hint={hint} error={error}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            autoComplete="off"
            maxLength={200}
            placeholder={placeholder}
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
