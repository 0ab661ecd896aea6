import { formatDate, toDatePart } from '@shared/domain/calendar';
import { tryParseDate } from '@shared/domain/parse-date';
import type { LocalDate } from '@shared/domain/schema';

import { clock } from '../platform/clock';
import { ParsedField } from '../ui/parsed-field';

interface DayInputProps {
  readonly label: string;
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
  readonly error?: string | undefined;
  readonly className?: string;
  /** How the day is shown; with its weekday if left out. */
  readonly format?: (day: LocalDate) => string;
  readonly hint?: string | undefined;
}

/** A day outside a larger form, typed in any of the usual ways. */
export function DayInput({ format = formatDate, ...props }: DayInputProps) {
  return (
    <ParsedField
      {...props}
      placeholder="如 20261117"
      parse={(text) => tryParseDate(text, toDatePart(clock.nowLocal()))}
      format={format}
    />
  );
}
