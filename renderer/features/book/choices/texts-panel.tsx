import { Field } from '../../../ui/field';

import type { DesignEditor } from './use-design';

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function TextField({ label, hint, value, onType }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          className="textarea book-text"
          maxLength={20_000}
          value={value}
          onChange={({ target }) => onType(target.value)}
        />
      )}
    </Field>
  );
}

/** Texts that only the book has, as the user writes them. */
export function TextsPanel({ editor }: { readonly editor: DesignEditor }) {
  const { design, type } = editor;
  return (
    <div className="book-panel stack">
      <TextField
        label="年度总结"
        hint="一行一段。不写就留出横线，印好后手写。"
        value={design.summary}
        onType={(summary) => type({ summary })}
      />
      <TextField
        label="使用说明"
        hint="一行一段。不写就印本簿怎样登记、归档和计数。"
        value={design.notes}
        onType={(notes) => type({ notes })}
      />
    </div>
  );
}
