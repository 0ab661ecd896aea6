import { useState } from 'react';

import type { Result } from '@shared/util/result';

import { Field } from './field';

interface ParsedFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
  readonly placeholder?: string | undefined;
  /** The value as it is stored; null while empty. */
  readonly value: string | null;
  readonly disabled?: boolean | undefined;
  /** What the form has against the stored value. */
  readonly error?: string | undefined;
  /** Reads what was typed; the failure is the sentence shown under the field. */
  readonly parse: (text: string) => Result<string, string>;
  /** Writes a stored value for the eye. */
  readonly format: (value: string) => string;
  readonly onChange: (value: string | null) => void;
}

/**
 * A text field whose value is a date, a time or the like. Typing is never interfered with: the
 * text is read when the field is left or Enter is pressed, and text that cannot be read stays.
 */
export function ParsedField(props: ParsedFieldProps) {
  const { value, parse, format, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);

  const take = (text: string) => {
    if (text.trim() === '') {
      setTyped(null);
      setError(undefined);
      if (value !== null) onChange(null);
      return;
    }
    const parsed = parse(text);
    if (!parsed.ok) {
      setError(parsed.error);
      return;
    }
    setTyped(null);
    setError(undefined);
    if (parsed.value !== value) onChange(parsed.value);
  };

  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={error ?? props.error}
      className={props.className}
    >
      {(control) => (
        <input
          {...control}
          className="input numeric"
          data-unread={error !== undefined}
          autoComplete="off"
          disabled={props.disabled}
          placeholder={props.placeholder}
          value={typed ?? (value === null ? '' : format(value))}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed !== null) take(typed);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && typed !== null) {
              event.preventDefault();
              take(typed);
            }
          }}
        />
      )}
    </Field>
  );
}
