import { tryParseTenths } from '@shared/domain/parse-tenths';
import { formatTenths } from '@shared/domain/sheets/field-text';
import { succeed } from '@shared/util/result';

import { ParsedField } from '../../../ui/parsed-field';

interface HoursInputProps {
  readonly label: string;
  readonly className: string;
  /** 0 is none. */
  readonly tenths: number;
  readonly onChange: (tenths: number) => void;
}

/** Hours with one decimal place, kept in tenths. */
export function HoursInput({ label, className, tenths, onChange }: HoursInputProps) {
  return (
    <ParsedField
      label={label}
      className={className}
      placeholder="如 1.5"
      value={tenths === 0 ? null : String(tenths)}
      parse={(text) => {
        const parsed = tryParseTenths(text);
        return parsed.ok ? succeed(String(parsed.value)) : parsed;
      }}
      format={(value) => formatTenths(Number(value))}
      onChange={(value) => onChange(Number(value ?? 0))}
    />
  );
}
