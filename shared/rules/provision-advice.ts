import type { Finding, FormPart } from './finding';
import { formatBasis, type Provision } from './provision';
import type { Remark } from './remark';

/**
 * Advice that rests on a provision, with its article; where the provision is in doubt it asks the
 * user to check. None if no such rule was in force.
 */
export function toAdvice(
  field: FormPart,
  provision: Provision | null,
  message: string,
): readonly Finding[] {
  if (provision === null) return [];
  const { id, ask } = provision;
  const asked = ask === '' ? {} : { ask };
  return [{ rule: id, level: 'advice', message, field, source: formatBasis(provision), ...asked }];
}

/** Remarks of the reckoning as advice on one part of the form. */
export function toAdvices(field: FormPart, remarks: readonly Remark[]): readonly Finding[] {
  return remarks.flatMap(({ provision, message }) => toAdvice(field, provision, message));
}

/** Advice where the rule of the record's day is not known. */
export function withoutRule(field: FormPart, message: string): Finding {
  return { rule: 'rule-unknown', level: 'advice', message, field, source: '' };
}
