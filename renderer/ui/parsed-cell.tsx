import { useId, useState } from 'react';

import type { Result } from '@shared/util/result';

interface ParsedCellProps<Value> {
  readonly label: string;
  /** Of the field, beside `numeric`. */
  readonly className: string;
  readonly column: string;
  readonly placeholder?: string;
  /** The stored value for the eye. */
  readonly shown: string;
  /** Reads what was typed; the failure is the sentence shown under the cell. */
  readonly parse: (text: string) => Result<Value, string>;
  readonly onChange: (value: Value) => void;
}

/** A cell whose value is a day or a time: read when it is left, and kept as typed if unreadable. */
export function ParsedCell<Value>(props: ParsedCellProps<Value>) {
  const { shown, parse, onChange } = props;
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    if (typed === null) return;
    const parsed = parse(typed);
    setError(parsed.ok ? null : parsed.error);
    if (!parsed.ok) return;
    setTyped(null);
    onChange(parsed.value);
  };
  return (
    <>
      <input
        className={`${props.className} numeric`}
        aria-label={props.label}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : noteId}
        data-column={props.column}
        data-unread={error !== null}
        autoComplete="off"
        placeholder={props.placeholder}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
      />
      {error === null ? null : (
        <p id={noteId} className="field-error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
