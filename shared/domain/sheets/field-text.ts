import { formatDate } from '../calendar';

import type { FieldValue } from './field-values';
import { isEmptyValue, type SheetField } from './sheet';

/** Hours from tenths as they are written, as 1.5. */
export function formatTenths(tenths: number): string {
  return String(tenths / 10);
}

/**
 * A field's value in words, as page and history show it; empty if nothing is filled in.
 *
 * @param nameOf - A member's name by id, empty for an unknown one.
 */
export function toFieldText(
  field: SheetField,
  value: FieldValue | undefined,
  nameOf: (memberId: string) => string,
): string {
  if (value === undefined || value === null || isEmptyValue(value)) return '';
  if (typeof value === 'number') {
    return (field.control === 'tenths' ? formatTenths(value) : String(value)) + (field.unit ?? '');
  }
  if (typeof value === 'string') return toStringText(field, value, nameOf);
  if ('memberId' in value) return value.memberId === null ? value.name : nameOf(value.memberId);
  return 'groupId' in value ? value.name : value.map(nameOf).join('、');
}

function toStringText(
  { control, choices }: SheetField,
  value: string,
  nameOf: (memberId: string) => string,
): string {
  if (control === 'date') return formatDate(value);
  if (control === 'member') return nameOf(value);
  return control === 'choice' ? (choices?.[value] ?? value) : value;
}
