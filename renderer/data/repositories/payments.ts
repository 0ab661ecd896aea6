import { paymentSchema, type Payment } from '@shared/domain/dues';
import type { Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** Every payment of 党费, in the order of the days on which they were made. */
export async function loadPayments(db: BookDatabase): Promise<Payment[]> {
  const payments = await db.payments.toArray();
  return payments.sort((one, other) =>
    one.paidOn < other.paidOn || (one.paidOn === other.paidOn && one.id < other.id) ? -1 : 1,
  );
}

/** Adds or replaces payments in one transaction: all or none. */
export function savePayments(
  db: BookDatabase,
  payments: readonly Payment[],
): Promise<Result<null>> {
  return commit(db, '登记党费', [db.payments], async () => {
    await db.payments.bulkPut(payments.map((payment) => paymentSchema.parse(payment)));
    return null;
  });
}

export function deletePayments(db: BookDatabase, ids: readonly string[]): Promise<Result<null>> {
  return commit(db, '删除党费登记', [db.payments], async () => {
    await db.payments.bulkDelete([...ids]);
    return null;
  });
}
