import { fail, succeed, type Result } from '@shared/util/result';

import { ParsedField } from '../../ui/parsed-field';

/** Ballots and people of one branch. */
const MOST = 2000;

function parseNumber(text: string): Result<string, string> {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,4}$/.test(digits) || Number(digits) > MOST) return fail('请填写数字');
  return succeed(String(Number(digits)));
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number that may still be unknown; read when the field is left. */
export function NumberField({ label, hint, value, onChange }: NumberFieldProps) {
  return (
    <ParsedField
      label={label}
      hint={hint}
      className="span-3"
      value={value === null ? null : String(value)}
      parse={parseNumber}
      format={(text) => text}
      onChange={(text) => onChange(text === null ? null : Number(text))}
    />
  );
}
