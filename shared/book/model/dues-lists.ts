import { toPrintedName } from '../../domain/names';
import {
  toDueFen,
  type DuesLedger,
  type LedgerCell,
  type LedgerRow,
} from '../../rules/dues-ledger';

import type { Block, BookModel } from './book-model';
import { toListBook } from './roster-lists';

/** An amount without its unit, as it stands in a table: 12 or 0.5. */
export function toAmount(fen: number): string {
  return String(fen / 100);
}

/** What a cell of the printed list says: what was paid; a dash outside; blank if not known. */
export function toCellText({ due, paidFen }: LedgerCell): string {
  if (paidFen !== null) return toAmount(paidFen);
  if (due.kind === 'outside') return '—';
  const fen = toDueFen(due);
  return fen === null || fen > 0 ? '' : '0';
}

/**
 * 党费收缴公示表 of a year: one table for each half year, since twelve months do not fit beside
 * names on an upright page. What was not paid is left blank.
 */
export function toDuesBook(branchName: string, year: number, ledger: DuesLedger): BookModel {
  const title = `${year}年党费收缴情况公示`;
  return toListBook(branchName, title, [
    { kind: 'title', title, subtitle: branchName },
    { kind: 'note', text: '单位：元。空格为没有交纳登记，“—”为不在本支部交纳。', field: '说明' },
    { kind: 'heading', text: '上半年' },
    toTable(ledger, 0),
    { kind: 'heading', text: '下半年' },
    toTable(ledger, 6),
    {
      kind: 'note',
      text: `全年各月合计${toAmount(ledger.year.paidFen)}元${
        ledger.year.beyondFen === 0 ? '' : `，另自愿多交${toAmount(ledger.year.beyondFen)}元`
      }。`,
      field: '合计',
    },
  ]);
}

const MONTHS_OF_HALF = 6;

function toTable({ rows, months, byMonth }: DuesLedger, first: number): Block {
  const half = <Value>(values: readonly Value[]) => values.slice(first, first + MONTHS_OF_HALF);
  const paidOf = ({ cells }: LedgerRow) =>
    half(cells).reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0);
  return {
    kind: 'table',
    label: first === 0 ? '上半年' : '下半年',
    columns: [
      { title: '姓名', share: 0.25 },
      ...half(months).map(
        (month) => ({ title: `${Number(month.slice(5))}月`, share: 0.105, align: 'end' }) as const,
      ),
      { title: '合计', share: 0.12, align: 'end' },
    ],
    rows: [
      ...rows.map((row) => [
        toPrintedName(row.member),
        ...half(row.cells).map(toCellText),
        toAmount(paidOf(row)),
      ]),
      [
        '合计',
        ...half(byMonth).map(({ paidFen }) => toAmount(paidFen)),
        toAmount(half(byMonth).reduce((sum, { paidFen }) => sum + paidFen, 0)),
      ],
    ],
  };
}
