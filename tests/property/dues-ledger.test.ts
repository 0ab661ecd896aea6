import type { Payment } from '@shared/domain/dues';
import { duesLedger, toDueFen } from '@shared/rules/dues-ledger';
import { duesOfMonth } from '@shared/rules/dues-of-month';
import { sharePayments } from '@shared/rules/share-payments';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full } from '@tests/builders/member';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const month = fc
  .tuple(fc.constantFrom(2025, 2026), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const day = month.map((one) => `${one}-15`);

const payment: fc.Arbitrary<Payment> = fc.record({
  id: fc.integer({ min: 1, max: 900 }).map(idOf),
  memberId: fc.constantFrom(idOf(1), idOf(2)),
  months: fc.uniqueArray(month, { maxLength: 4 }),
  paidOn: day,
  paidFen: fc.integer({ min: 0, max: 60 }),
  receivedBy: fc.constant(''),
  receiptNumber: fc.constant(''),
  isReductionApproved: fc.boolean(),
  note: fc.constant(''),
});
const payments = fc.uniqueArray(payment, { maxLength: 8, selector: ({ id }) => id });

const member = fc
  .record({
    from: fc.constantFrom('2010-01-01', '2025-06-10', '2026-03-01'),
    to: fc.constantFrom('2026-02-01', '2026-08-17', null),
    bases: fc.uniqueArray(
      fc.record({
        from: day,
        category: fc.constantFrom('farmer' as const, 'fixed' as const),
        baseFen: fc.constant(0),
        decidedFen: fc.option(fc.integer({ min: 0, max: 12 })),
        note: fc.constant(''),
      }),
      { maxLength: 3, selector: ({ from }) => from },
    ),
  })
  .map(({ from, to, bases }) => ({ states: [belongs(from, to), full()], duesBases: bases }));

/** One fen after the other, as coins are put on the months: slow and plain. */
function shareByCoins(all: readonly Payment[], dueOf: (month: string) => number | null) {
  const byMonth = new Map<string, number>();
  const inOrder = all.toSorted((a, b) => `${a.paidOn}${a.id}`.localeCompare(`${b.paidOn}${b.id}`));
  let beyond = 0;
  for (const { months, paidFen } of inOrder) {
    let turn = 0;
    for (const one of months) byMonth.set(one, byMonth.get(one) ?? 0);
    for (let coin = 0; coin < paidFen; coin += 1) {
      const open = months.filter((one) => dueOf(one) === null);
      const next =
        months.find((one) => (byMonth.get(one) ?? 0) < (dueOf(one) ?? 0)) ??
        open[turn++ % Math.max(1, open.length)];
      if (next === undefined) beyond += 1;
      else byMonth.set(next, (byMonth.get(next) ?? 0) + 1);
    }
  }
  return { byMonth, beyond };
}

it('puts every fen where the coins would lie', () => {
  fc.assert(
    fc.property(member, payments, (person, all) => {
      const one = aMember(person);
      const dueOf = (which: string) => toDueFen(duesOfMonth(one, which));
      const shared = sharePayments(all, dueOf);
      const slow = shareByCoins(all, dueOf);
      expect(new Map(shared.byMonth)).toEqual(slow.byMonth);
      expect([...shared.beyond.values()].reduce((sum, fen) => sum + fen, 0)).toBe(slow.beyond);
    }),
  );
});

it('sums to the fen, by month, by member and by year, whatever was paid when', () => {
  fc.assert(
    fc.property(member, member, payments, (one, other, all) => {
      const members = [aMember({ id: idOf(1), ...one }), aMember({ id: idOf(2), ...other })];
      const total = all.reduce((sum, { paidFen }) => sum + paidFen, 0);
      const ledgers = [2025, 2026].map((year) => duesLedger(members, all, year));
      const counted = ledgers.map(({ year, byMonth, rows }) => {
        const paid = byMonth.reduce((sum, { paidFen }) => sum + paidFen, 0);
        expect(year.paidFen).toBe(paid);
        expect(year.paidFen).toBe(rows.reduce((sum, { paidFen }) => sum + paidFen, 0));
        expect(year.dueFen).toBe(byMonth.reduce((sum, { dueFen }) => sum + dueFen, 0));
        return paid + year.beyondFen;
      });
      expect(counted.reduce((sum, fen) => sum + fen, 0)).toBe(total);
    }),
  );
});
