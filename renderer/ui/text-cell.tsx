interface TextCellProps {
  readonly label: string;
  readonly column: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A cell of words in a table that is filled in: it grows with them, and is one line of text. */
export function TextCell({ label, column, placeholder, value, onChange }: TextCellProps) {
  return (
    <textarea
      className="entry-input"
      rows={1}
      maxLength={200}
      aria-label={label}
      data-column={column}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}
