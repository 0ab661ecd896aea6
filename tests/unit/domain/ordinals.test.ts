import fc from 'fast-check';

import { ordinalsOf, ordinalsOfAll } from '@shared/domain/ordinals';
import { idOf } from '@tests/builders/ids';
import { aRecord } from '@tests/builders/record';
import { expect, it } from 'vitest';

const on = (number: number, startsAt: string | null, bookYear = 2026) =>
  aRecord({ id: idOf(number), enteredAtMs: number, content: { startsAt, bookYear } });

const may = on(1, '2026-05-17T14:30');
const june = on(2, '2026-06-17T14:30');
const july = on(3, '2026-07-17T14:30');

it('numbers by the time of the event, not by the order of typing', () => {
  const typedLast = on(9, '2026-04-17T14:30');
  const all = [july, may, june, typedLast];
  expect(all.map((record) => ordinalsOf(record, all)['theme-day'])).toEqual([4, 2, 3, 1]);
});

it('gives the same number whether or not the record is among the others', () => {
  expect(ordinalsOf(june, [may, july])).toEqual({ 'theme-day': 2 });
  expect(ordinalsOf(june, [])).toEqual({ 'theme-day': 1 });
});

it('counts each book year by itself, whatever the year of the date', () => {
  const heldInSpring = on(4, '2027-02-17T14:30', 2026);
  const nextYear = on(5, '2027-01-17T14:30', 2027);
  const all = [may, june, heldInSpring, nextYear];
  expect(ordinalsOf(heldInSpring, all)).toEqual({ 'theme-day': 3 });
  expect(ordinalsOf(nextYear, all)).toEqual({ 'theme-day': 1 });
});

it('leaves deleted records out', () => {
  const deleted = { ...may, deletedAtMs: 1 };
  expect(ordinalsOf(june, [deleted, july])).toEqual({ 'theme-day': 1 });
});

it('puts the one typed first before another at the same time, and undated ones last', () => {
  const twin = on(8, '2026-06-17T14:30');
  const undated = on(0, null);
  const all = [twin, undated, june, may];
  expect(all.map((record) => ordinalsOf(record, all)['theme-day'])).toEqual([3, 4, 2, 1]);
});

it('gives all at once the numbers that each has by itself', () => {
  const times = ['2026-05-17T14:30', '2026-06-17', '2026-06-17T14:30', null];
  const kinds = [['theme-day'], ['lecture'], ['theme-day', 'lecture'], ['talk']] as const;
  const aPlaced = fc
    .record({
      startsAt: fc.constantFrom(...times),
      kinds: fc.constantFrom(...kinds),
      bookYear: fc.constantFrom(2025, 2026),
      enteredAtMs: fc.nat(3),
      isDeleted: fc.boolean(),
    })
    .map(({ startsAt, kinds: of, bookYear, enteredAtMs, isDeleted }) =>
      aRecord({
        enteredAtMs,
        deletedAtMs: isDeleted ? 1 : null,
        content: { startsAt, kinds: [...of], bookYear },
      }),
    );
  fc.assert(
    fc.property(fc.array(aPlaced, { maxLength: 12 }), (placed) => {
      const all = placed.map((record, index) => ({ ...record, id: idOf(index + 1) }));
      const expected = new Map(all.map((record) => [record.id, ordinalsOf(record, all)]));
      expect(ordinalsOfAll(all)).toEqual(expected);
    }),
  );
});
