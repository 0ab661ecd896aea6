import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { handoverMedia, type HandoverItem } from '@shared/domain/handover';
import { toCountedItems } from '@shared/handover/counted-items';
import type { HeldFacts } from '@shared/handover/held-facts';
import { emptyItem } from '@shared/handover/items/offered-items';
import { toHandoverList } from '@shared/handover/list/to-handover-list';
import { toListBook } from '@shared/handover/list/to-list-book';
import { aBranch } from '@tests/builders/branch';
import { buildHandover } from '@tests/builders/handover';
import { aHeldRecord, someHeldFacts } from '@tests/builders/held-facts';
import { idOf } from '@tests/builders/ids';

const years = fc.integer({ min: 2017, max: 2026 });

const facts: fc.Arbitrary<HeldFacts> = fc
  .record({
    years: fc.array(years, { maxLength: 60 }),
    pictures: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('photo', 'scan'),
        bookYear: years,
        count: fc.integer({ min: 0, max: 4000 }),
        sizeBytes: fc.nat(),
      }),
      { selector: ({ kind, bookYear }) => `${kind} ${bookYear}`, maxLength: 20 },
    ),
    payments: fc.nat(2000),
    contacts: fc.nat(200),
    elections: fc.nat(3),
  })
  .map(({ years: ofRecords, ...rest }) =>
    someHeldFacts({
      ...rest,
      records: ofRecords.map((bookYear, index) =>
        aHeldRecord({ recordId: idOf(index), bookYear, date: `${bookYear}-06-17` }),
      ),
    }),
  );

const items: fc.Arbitrary<readonly HandoverItem[]> = fc.array(
  fc
    .record({
      medium: fc.constantFrom(...handoverMedia),
      unit: fc.constantFrom('本', '份', '张', ''),
      count: fc.option(fc.nat(500)),
    })
    .map((parts) => ({ ...emptyItem(idOf(1)), ...parts })),
  { maxLength: 40 },
);

const sum = (counts: readonly (number | null)[]) =>
  counts.reduce<number>((all, count) => all + (count ?? 0), 0);

describe('the totals of a 移交清单', () => {
  it('are those of a recount of the book and of the rows that were written', () => {
    fc.assert(
      fc.property(facts, items, (held, written) => {
        const counted = { items: toCountedItems(held), openLines: [], gaps: [] };
        const { totals } = toHandoverList(buildHandover({ items: [...written] }), counted);
        const total = (medium: string, unit: string) =>
          totals.find((one) => one.medium === medium && one.unit === unit)?.count ?? 0;
        const own = (medium: string, unit: string) =>
          sum(
            written
              .filter((row) => row.medium === medium && row.unit === unit)
              .map((row) => row.count),
          );
        const pictures = (kind: string) =>
          sum(held.pictures.filter((one) => one.kind === kind).map(({ count }) => count));
        expect(total('electronic', '份')).toBe(held.records.length + own('electronic', '份'));
        expect(total('electronic', '张')).toBe(pictures('photo') + own('electronic', '张'));
        expect(total('electronic', '页')).toBe(pictures('scan'));
        expect(total('electronic', '笔')).toBe(held.payments);
        for (const unit of ['本', '份', '张', '']) {
          expect(total('paper', unit)).toBe(own('paper', unit));
          expect(total('thing', unit)).toBe(own('thing', unit));
        }
      }),
    );
  });

  it('stand under rows that are numbered on from 1, the same in three copies', () => {
    fc.assert(
      fc.property(facts, items, (held, written) => {
        const counted = { items: toCountedItems(held), openLines: [], gaps: [] };
        const list = toHandoverList(buildHandover({ items: [...written] }), counted);
        const numbers = [...list.written, ...list.counted].map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        const { chapters } = toListBook(list, aBranch());
        const rows = chapters.map(({ blocks }) => JSON.stringify(blocks.slice(1)));
        expect(new Set(rows).size).toBe(1);
        expect(chapters).toHaveLength(3);
      }),
    );
  });
});
