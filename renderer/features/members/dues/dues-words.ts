import { toAmount } from '@shared/book/model/dues-lists';
import type { DuesCategory } from '@shared/domain/dues';
import { toDueFen, type LedgerCell } from '@shared/rules/dues-ledger';

export const duesCategoryNames: Readonly<Record<DuesCategory, string>> = {
  wage: '按月领工资',
  'annual-salary': '年薪制',
  'self-employed': '不按月取得收入',
  pension: '离退休',
  farmer: '农民',
  fixed: '学生、下岗失业、低保等',
};

/** How a month of the ledger stands. */
export type CellState = 'outside' | 'unknown' | 'paid' | 'less' | 'owed';

export function toCellState({ due, paidFen }: LedgerCell): CellState {
  const fen = toDueFen(due);
  if (paidFen !== null) return fen !== null && paidFen < fen ? 'less' : 'paid';
  if (due.kind === 'outside') return 'outside';
  return fen === null ? 'unknown' : 'owed';
}

/** What a month's cell says on screen; nothing where nothing is known. */
export function toCellWords(cell: LedgerCell): string {
  const fen = toDueFen(cell.due) ?? 0;
  switch (toCellState(cell)) {
    case 'outside':
      return '—';
    case 'unknown':
      return '';
    case 'paid':
      return toAmount(cell.paidFen ?? 0);
    case 'less':
      return `${toAmount(cell.paidFen ?? 0)}／${toAmount(fen)}`;
    case 'owed':
      return `应${toAmount(fen)}`;
  }
}

/** 1月、2月 or 1月至6月 of months that follow one another; the year only where it is another. */
export function toMonthWords(months: readonly string[], year: number): string {
  if (months.length === 0) return '不对应月份';
  const inWords = (month: string) =>
    `${month.startsWith(String(year)) ? '' : `${month.slice(0, 4)}年`}${Number(month.slice(5))}月`;
  if (months.length < 3) return months.map(inWords).join('、');
  return `${inWords(months[0] ?? '')}至${inWords(months.at(-1) ?? '')}`;
}
