import { useController, useFormContext, type FieldPathByValue } from 'react-hook-form';

import { formatDate, toDatePart } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import type { LocalDate } from '@shared/domain/schema';

import { clock } from '../../../platform/clock';
import { ParsedField } from '../../../ui/parsed-field';

import type { MemberValues } from './member-values';

interface DateInputProps {
  readonly name: FieldPathByValue<MemberValues, LocalDate | null>;
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
  readonly placeholder?: string;
}

/** A date of the member's form, typed in any of the usual ways. */
export function DateInput({ name, label, hint, className, placeholder }: DateInputProps) {
  const { control } = useFormContext<MemberValues>();
  const { field, fieldState } = useController({ control, name });
  return (
    <ParsedField
      label={label}
      hint={hint}
      className={className}
      placeholder={placeholder ?? '如 19900512'}
      value={field.value}
      error={fieldState.error?.message}
      parse={(text) => tryParseDate(text, toDatePart(clock.nowLocal()))}
      format={formatDate}
      onChange={field.onChange}
    />
  );
}
