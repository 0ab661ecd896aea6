import type { Payment } from '../domain/dues';

import type { DuesMonth } from './dues-payments';

/** How the payments of one member fall on months; all amounts in fen. */
export interface SharedPayments {
  readonly byMonth: ReadonlyMap<DuesMonth, number>;
  /** What a payment holds beyond the months that it pays for, by its id. */
  readonly beyond: ReadonlyMap<string, number>;
}

/**
 * Lets each payment, in the order of their days, fill the months that it names as far as they are
 * still owed. What is left goes in equal parts to those of its months of which nothing is known,
 * the first ones taking the odd fen; and where there is none, it is beyond (多交、自愿多交).
 * Nothing is lost: the parts add up to what was paid.
 *
 * @param dueOf - What a month asks for in fen; null if that is not known.
 */
export function sharePayments(
  payments: readonly Payment[],
  dueOf: (month: DuesMonth) => number | null,
): SharedPayments {
  const byMonth = new Map<DuesMonth, number>();
  const beyond = new Map<string, number>();
  const add = (month: DuesMonth, fen: number) =>
    byMonth.set(month, (byMonth.get(month) ?? 0) + fen);
  for (const { id, months, paidFen } of payments.toSorted(byDay)) {
    let left = paidFen;
    for (const month of months) {
      const owed = Math.max(0, (dueOf(month) ?? 0) - (byMonth.get(month) ?? 0));
      const part = dueOf(month) === null ? 0 : Math.min(owed, left);
      add(month, part);
      left -= part;
    }
    const open = months.filter((month) => dueOf(month) === null);
    for (const [index, month] of open.entries()) {
      const part = Math.floor(left / open.length) + (index < left % open.length ? 1 : 0);
      add(month, part);
    }
    if (open.length === 0 && left > 0) beyond.set(id, left);
  }
  return { byMonth, beyond };
}

function byDay(one: Payment, other: Payment): number {
  if (one.paidOn !== other.paidOn) return one.paidOn < other.paidOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
