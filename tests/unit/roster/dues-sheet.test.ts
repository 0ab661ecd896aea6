import { expect, it } from 'vitest';

import type { Payment } from '@shared/domain/dues';
import { toDuesWorkbook } from '@shared/roster/export/dues-sheet';
import { duesLedger } from '@shared/rules/dues-ledger';
import { readXlsx } from '@shared/tables/read-xlsx';
import type { SheetCell } from '@shared/tables/sheet';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full } from '@tests/builders/member';

const basis = { from: '2026-01-01', category: 'wage', decidedFen: null, note: '' } as const;
const members = [
  aMember({ id: idOf(1), name: '王伟', duesBases: [{ ...basis, baseFen: 432_149 }] }),
  aMember({ id: idOf(2), name: '李强', states: [belongs('2026-03-01'), full()] }),
];
const payment: Payment = {
  id: idOf(900),
  memberId: idOf(1),
  months: ['2026-01'],
  paidOn: '2026-01-20',
  paidFen: 5007,
  receivedBy: '',
  receiptNumber: '',
  isReductionApproved: false,
  note: '',
};

/** What a cell holds, as a plain value. */
function toValue(cell: SheetCell | null): string | number | null {
  if (cell === null) return null;
  return cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : cell.date;
}

it('gives the ledger back from the workbook to the fen', () => {
  const bytes = toDuesWorkbook({
    branchName: '红石村党支部',
    year: 2026,
    ledger: duesLedger(members, [payment], 2026),
    labels: new Map([[idOf(2), '李强（二组）']]),
  });
  const [sheet] = readXlsx(bytes).sheets;
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(toValue));
  expect(rows[0]?.[0]).toBe('2026年党费收缴台账');
  expect(rows[2]?.slice(0, 2)).toEqual(['姓名', '1月']);
  expect(rows[3]?.slice(1, 3)).toEqual(['应交', '实交']);
  const [first, second, total] = rows.slice(4);
  expect(first?.slice(0, 5)).toEqual(['王伟', 43.21, 43.21, 43.21, null]);
  expect(first?.slice(25)).toEqual([518.52, 43.21, 6.86]);
  expect(second?.slice(0, 7)).toEqual(['李强（二组）', '—', null, '—', null, null, null]);
  expect(total?.slice(0, 3)).toEqual(['合计', 43.21, 43.21]);
  expect(total?.slice(25)).toEqual([518.52, 43.21, 6.86]);
});
