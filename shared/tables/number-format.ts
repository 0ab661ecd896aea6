import { dateOfSerial, type DateSystem } from './excel-date';
import type { SheetCell } from './sheet';

/** As many units as a spreadsheet lets a format have. */
const LONGEST_CODE = 255;

/** What a number format says about the numbers that it shows. */
export interface NumberFormat {
  readonly isDate: boolean;
  readonly showsDay: boolean;
  /** How many digits at least, as 11 for `00000000000`; 0 if it does not say. */
  readonly leastDigits: number;
}

/** Reads the text of a number format. */
export function readNumberFormat(code: string): NumberFormat {
  // Quoted words, escaped signs, colours and conditions show nothing of the number itself.
  const [positive = ''] = code
    .slice(0, LONGEST_CODE)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';');
  const plain = positive.replace(/\[[^\]]*\]/g, '');
  const isDate = /[yd]/i.test(plain) && !/[0#?]/.test(plain.replace(/\.0+/g, ''));
  return {
    isDate,
    showsDay: /d/i.test(plain),
    leastDigits: /^0+$/.test(plain) ? plain.length : 0,
  };
}

/** Numbers of more digits than these lose the rest: a spreadsheet computes with 15. */
const EXACT_BELOW = 1e15;

/** A number as a cell, by its format: a day, or digits with their leading zeros. */
export function toNumberCell(value: number, format: NumberFormat, system: DateSystem): SheetCell {
  const date = format.isDate ? dateOfSerial(value, system) : null;
  if (date !== null) return { kind: 'date', date, showsDay: format.showsDay };
  return { kind: 'number', value, shown: showNumber(value, format.leastDigits) };
}

/**
 * Digits as a human typed them. A number of 16 digits or more is shown in powers of ten, since its
 * last digits are gone and must not look as if they were there.
 */
function showNumber(value: number, leastDigits: number): string {
  if (Math.abs(value) >= EXACT_BELOW) return value.toExponential().toUpperCase();
  // Binary fractions: 2010.07 may be stored as 2010.0699999999999.
  const rounded = Number(value.toPrecision(15));
  const plain = Number.isInteger(rounded) ? String(rounded) : String(Number(rounded.toFixed(10)));
  return Number.isInteger(rounded) && rounded >= 0 ? plain.padStart(leastDigits, '0') : plain;
}
