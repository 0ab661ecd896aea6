import { areOverlapping, findOverlaps } from '@shared/honesty/overlapping-events';
import { idOf } from '@tests/builders/ids';
import { aContent, anEntry, aRecord } from '@tests/builders/record';
import { expect, it } from 'vitest';

const record = aRecord({ content: { attendance: [anEntry(idOf(1)), anEntry(idOf(2), 'absent')] } });
const other = (memberId: string, startsAt: string, endsAt: string) =>
  aRecord({ id: idOf(701), content: { attendance: [anEntry(memberId)], startsAt, endsAt } });
const nameOf = (id: string) => (id === idOf(1) ? '王伟' : '李娜');

it('tells who was at two events at the same time', () => {
  const found = findOverlaps(
    record,
    [other(idOf(1), '2026-06-17T16:00', '2026-06-17T17:00')],
    nameOf,
  );
  expect(found).toMatchObject([{ recordId: idOf(701), check: 'overlapping-event' }]);
  expect(found[0]?.message).toMatch(/^王伟也在2026年6月17日（周三）16:00—17:00的主题党日里/);
});

it('says nothing of events that follow one another, nor of somebody who was away', () => {
  const after = other(idOf(1), '2026-06-17T16:10', '2026-06-17T17:00');
  const absent = other(idOf(2), '2026-06-17T16:00', '2026-06-17T17:00');
  expect(findOverlaps(record, [after, absent, record], nameOf)).toEqual([]);
});

it('does not guess where an hour is not known', () => {
  expect(areOverlapping(aContent(), aContent({ startsAt: '2026-06-17' }))).toBe(false);
  expect(areOverlapping(aContent(), aContent({ endsAt: null }))).toBe(false);
});
