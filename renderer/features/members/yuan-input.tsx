import { formatYuan } from '@shared/rules/monthly-dues';
import { tryParseYuan } from '@shared/util/parse-yuan';
import { succeed } from '@shared/util/result';

import { ParsedField } from '../../ui/parsed-field';

interface YuanInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly className?: string;
  /** In fen; null while empty. */
  readonly value: number | null;
  readonly onChange: (fen: number | null) => void;
}

/** An amount, typed in yuan and held in fen. */
export function YuanInput({ value, onChange, ...field }: YuanInputProps) {
  return (
    <ParsedField
      {...field}
      value={value === null ? null : String(value)}
      parse={(text) => {
        const read = tryParseYuan(text);
        return read.ok ? succeed(String(read.value)) : read;
      }}
      format={(fen) => formatYuan(Number(fen))}
      onChange={(fen) => onChange(fen === null ? null : Number(fen))}
    />
  );
}
