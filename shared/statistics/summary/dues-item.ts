import { duesLedger } from '../../rules/dues-ledger';
import { formatYuan } from '../../rules/monthly-dues';

import { monthsBetween, spanOf } from '../period';
import type { StatisticsSource } from '../statistics-source';
import { toText } from '../statistics-table';

import { NOT_ENTERED, type SummaryItem } from './summary-item';

/** 党费 of a period's months; null where nothing at all is entered. */
interface PeriodDues {
  readonly dueFen: number | null;
  readonly paidFen: number | null;
  /** Members of whom the amount of some month is not known. */
  readonly unknown: number;
}

/** 应交 and 实交 of the months of the period, exact in fen; the same sums as the ledger's. */
export function toDuesItem(source: StatisticsSource): SummaryItem {
  const { dueFen, paidFen, unknown } = sumDues(source);
  const due = dueFen === null ? NOT_ENTERED : formatYuan(dueFen);
  const paid = paidFen === null ? NOT_ENTERED : formatYuan(paidFen);
  const isEmpty = dueFen === null && paidFen === null;
  return {
    key: 'dues',
    title: '党费收缴',
    part: '党费',
    cell: toText(isEmpty ? NOT_ENTERED : `应交${due}，实交${paid}`),
    remark:
      isEmpty || unknown === 0 ? '' : `有 ${unknown} 人没有登记或没有确定应交数，他们的应交不在内`,
  };
}

function sumDues({ members, payments, period, rules }: StatisticsSource): PeriodDues {
  const { from, to } = spanOf(period);
  const months = new Set(monthsBetween(from.slice(0, 7), to.slice(0, 7)));
  const years = [...new Set([...months].map((month) => Number(month.slice(0, 4))))];
  const unknown = new Set<string>();
  let [dueFen, paidFen]: [number | null, number | null] = [null, null];
  const cells = years
    .flatMap((year) => duesLedger(members, payments, year, rules).rows)
    .flatMap((row) => row.cells.map((cell) => ({ ...cell, memberId: row.member.id })))
    .filter(({ month }) => months.has(month));
  for (const { due, paidFen: paid, memberId } of cells) {
    if (due.kind === 'due') dueFen = (dueFen ?? 0) + due.fen;
    if (due.kind === 'unknown' || due.kind === 'open') unknown.add(memberId);
    if (paid !== null) paidFen = (paidFen ?? 0) + paid;
  }
  return { dueFen, paidFen, unknown: unknown.size };
}
