import type { Payment } from '@shared/domain/dues';
import type { Member } from '@shared/domain/member';
import { toDueFen } from '@shared/rules/dues-ledger';
import { duesOfMonth } from '@shared/rules/dues-of-month';
import type { DuesMonth } from '@shared/rules/dues-payments';
import type { RuleBook } from '@shared/rules/provision-set';
import { tryParseYuan } from '@shared/util/parse-yuan';

/** What is typed beside one name. */
export interface Typed {
  readonly text: string;
  readonly isApproved: boolean;
}

/** A member for some of whose months nothing was paid yet. */
export interface Owing {
  readonly member: Member;
  readonly months: readonly DuesMonth[];
  /** Sum of the months in fen; null if one of them is not known. */
  readonly dueFen: number | null;
}

type Entry = Pick<Payment, 'memberId' | 'months' | 'paidFen' | 'isReductionApproved'>;

/** Who could be entered for these months: on the roster then, and no payment names the month. */
export function toOwing(
  members: readonly Member[],
  payments: readonly Payment[],
  months: readonly DuesMonth[],
  rules: RuleBook,
): readonly Owing[] {
  return members.flatMap((member) => {
    const own = payments.filter(({ memberId }) => memberId === member.id);
    const paid = new Set(own.flatMap((payment) => payment.months));
    const open = months
      .filter((month) => !paid.has(month))
      .map((month) => ({ month, due: duesOfMonth(member, month, rules) }))
      .filter(({ due }) => due.kind !== 'outside');
    if (open.length === 0) return [];
    const fens = open.map(({ due }) => toDueFen(due));
    const dueFen = fens.includes(null)
      ? null
      : fens.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
    return [{ member, months: open.map(({ month }) => month), dueFen }];
  });
}

/** The lines that say something, and those whose text is no amount. */
export function readEntries(
  owing: readonly Owing[],
  typed: ReadonlyMap<string, Typed>,
): { readonly entries: readonly Entry[]; readonly wrongIds: ReadonlySet<string> } {
  const wrongIds = new Set<string>();
  const entries = owing.flatMap(({ member, months }) => {
    const { text, isApproved } = typed.get(member.id) ?? { text: '', isApproved: false };
    if (text.trim() === '') return [];
    const amount = tryParseYuan(text);
    if (!amount.ok) {
      wrongIds.add(member.id);
      return [];
    }
    return [
      {
        memberId: member.id,
        months: [...months],
        paidFen: amount.value,
        isReductionApproved: isApproved,
      },
    ];
  });
  return { entries, wrongIds };
}
