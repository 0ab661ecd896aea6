import { expect, it } from 'vitest';

import type { Payment } from '@shared/domain/dues';
import { toDuesItem } from '@shared/statistics/summary/dues-item';
import type { Period } from '@shared/statistics/period';
import { formatCell } from '@shared/statistics/statistics-table';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { aStatisticsSource } from '@tests/builders/statistics';

const payer = (number: number, baseFen: number) =>
  aMember({
    id: idOf(number),
    duesBases: [{ from: '2026-01-01', category: 'wage', baseFen, decidedFen: null, note: '' }],
  });
const payment = (number: number, months: string[], paidFen: number): Payment => ({
  id: idOf(900 + number),
  memberId: idOf(number),
  months,
  paidOn: '2026-02-10',
  paidFen,
  receivedBy: '',
  receiptNumber: '',
  isReductionApproved: false,
  note: '',
});
const quarter: Period = { kind: 'months', from: '2026-01', to: '2026-03' };
const itemOf = (
  members: ReturnType<typeof payer>[],
  payments: Payment[],
  period: Period = quarter,
) => {
  const { cell, remark } = toDuesItem(aStatisticsSource([], { members, payments, period }));
  return [formatCell(cell), remark];
};

it('tells what the months of the period ask for and what was paid for them, to the fen', () => {
  const members = [payer(1, 432_149), payer(2, 300_001)];
  const payments = [payment(1, ['2026-01', '2026-04'], 4321 + 4321), payment(2, ['2026-02'], 3000)];
  expect(itemOf(members, payments)).toEqual(['应交219.63元，实交73.21元', '']);
  const year: Period = { kind: 'book-year', year: 2026 };
  expect(itemOf(members, payments, year)[0]).toBe('应交878.52元，实交116.42元');
});

it('says 未登记 only of what is not entered, and for how many the amount is not known', () => {
  expect(itemOf([aMember()], [])).toEqual(['未登记', '']);
  expect(itemOf([payer(1, 300_000)], [])[0]).toBe('应交45元，实交未登记');
  expect(itemOf([aMember()], [payment(1, ['2026-01'], 500)])).toEqual([
    '应交未登记，实交5元',
    '有 1 人没有登记或没有确定应交数，他们的应交不在内',
  ]);
});
