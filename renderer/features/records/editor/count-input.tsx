import type { Ref } from 'react';

import type { ControlProps } from '../../../ui/field';

const FULL_WIDTH_ZERO = 0xff10;

/** Reads digits, full-width ones too; anything else is left out. */
function toCount(text: string): number {
  const digits = Array.from(text)
    .map((character) => {
      const code = character.charCodeAt(0);
      const isFullWidth = code >= FULL_WIDTH_ZERO && code < FULL_WIDTH_ZERO + 10;
      return isFullWidth ? String(code - FULL_WIDTH_ZERO) : character;
    })
    .filter((character) => character >= '0' && character <= '9')
    .join('')
    .slice(0, 4);
  return Number(digits);
}

interface CountInputProps {
  readonly control: ControlProps;
  readonly value: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
  readonly onChange: (count: number) => void;
}

/** A count of people: digits only, and never empty, so that a draft can always be saved. */
export function CountInput({ control, value, inputRef, onBlur, onChange }: CountInputProps) {
  return (
    <input
      {...control}
      ref={inputRef}
      className="input numeric"
      inputMode="numeric"
      value={String(value)}
      onBlur={onBlur}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onChange(toCount(event.target.value))}
    />
  );
}
