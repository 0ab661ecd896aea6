import type { LocalDate } from '../domain/schema';

import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** Who chaired, and who holds which post on that day. */
export interface ChairInput {
  /** The kind of record; kinds without a rule are never remarked on. */
  readonly kind: string;
  readonly date: LocalDate;
  readonly chairId: string;
  readonly secretaryId: string | null;
  /** 副书记 and 委员, to whom 书记 may delegate. */
  readonly deputyIds: readonly string[];
  /** 组长 of the group that met; null if none is known. */
  readonly groupLeaderId: string | null;
  readonly nameOf: (memberId: string) => string;
}

/**
 * Says where somebody chaired whom the rule does not name: 书记, or at his word a 副书记 or 委员;
 * at a 党小组会 its 组长.
 *
 * @see 支部工作条例 Art 14.
 */
export function judgeChair(input: ChairInput, book?: RuleBook): readonly Remark[] {
  const { kind, date, chairId, nameOf } = input;
  const provision = findProvision(`chair-${kind}`, date, book);
  const name = nameOf(chairId);
  if (kind === 'group-meeting') {
    return remarkIf(
      chairId !== input.groupLeaderId,
      provision,
      `主持人${name}不是党小组组长，请核对或者写明原因。`,
    );
  }
  if (chairId === input.secretaryId) return [];
  return input.deputyIds.includes(chairId)
    ? remarkIf(true, provision, `由${name}主持，请写明是受书记委托。`)
    : remarkIf(true, provision, `主持人${name}不是书记、副书记或者委员，请核对。`);
}
