import type { Payment } from '../domain/dues';
import type { Member } from '../domain/member';
import { groupBy } from '../util/group-by';

import { duesOfMonth, type DuesOfMonth } from './dues-of-month';
import { judgePayment, type DuesMonth } from './dues-payments';
import type { RuleBook } from './provision-set';
import type { Remark } from './remark';
import { sharePayments } from './share-payments';

/** One member's month in the ledger. */
export interface LedgerCell {
  readonly month: DuesMonth;
  readonly due: DuesOfMonth;
  /** What was paid for the month, whenever; null if no payment names it. */
  readonly paidFen: number | null;
}

export interface LedgerRow {
  readonly member: Member;
  /** Twelve, January first. */
  readonly cells: readonly LedgerCell[];
  /** Sum of the months whose amount is known. */
  readonly dueFen: number;
  readonly paidFen: number;
  /** Paid within the year beyond what its months asked for. */
  readonly beyondFen: number;
}

export interface LedgerSums {
  readonly dueFen: number;
  readonly paidFen: number;
}

/** 党费收缴台账 of a year. */
export interface DuesLedger {
  readonly months: readonly DuesMonth[];
  /** Members who owe or paid something in the year, in the order given. */
  readonly rows: readonly LedgerRow[];
  readonly byMonth: readonly LedgerSums[];
  readonly year: LedgerSums & { readonly beyondFen: number };
}

/** The months of a year, January first. */
export function monthsOf(year: number): readonly DuesMonth[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** Sets what each month asks for against what was paid for it; exact in fen. */
export function duesLedger(
  members: readonly Member[],
  payments: readonly Payment[],
  year: number,
  book?: RuleBook,
): DuesLedger {
  const months = monthsOf(year);
  const byMember = groupBy(payments, ({ memberId }) => memberId);
  const rows = members
    .map((member) => toRow(member, byMember.get(member.id) ?? [], months, book))
    .filter(isUsed);
  const byMonth = months.map((_, index) => ({
    dueFen: sumOf(rows, ({ cells }) => toDueFen(cells[index]?.due) ?? 0),
    paidFen: sumOf(rows, ({ cells }) => cells[index]?.paidFen ?? 0),
  }));
  return {
    months,
    rows,
    byMonth,
    year: {
      dueFen: sumOf(rows, ({ dueFen }) => dueFen),
      paidFen: sumOf(rows, ({ paidFen }) => paidFen),
      beyondFen: sumOf(rows, ({ beyondFen }) => beyondFen),
    },
  };
}

function isUsed({ cells, beyondFen }: LedgerRow): boolean {
  return (
    beyondFen > 0 || cells.some(({ due, paidFen }) => due.kind !== 'outside' || paidFen !== null)
  );
}

function toRow(
  member: Member,
  payments: readonly Payment[],
  months: readonly DuesMonth[],
  book: RuleBook | undefined,
): LedgerRow {
  // Payments are shared out over the same months that the cells show.
  const known = new Map<DuesMonth, DuesOfMonth>();
  const dueOf = (month: DuesMonth): DuesOfMonth => {
    const due = known.get(month) ?? duesOfMonth(member, month, book);
    known.set(month, due);
    return due;
  };
  const { byMonth, beyond } = sharePayments(payments, (month) => toDueFen(dueOf(month)));
  const cells = months.map((month) => ({
    month,
    due: dueOf(month),
    paidFen: byMonth.get(month) ?? null,
  }));
  const year = months[0]?.slice(0, 4);
  return {
    member,
    cells,
    dueFen: sumOf(cells, ({ due }) => toDueFen(due) ?? 0),
    paidFen: sumOf(cells, ({ paidFen }) => paidFen ?? 0),
    beyondFen: sumOf(
      payments.filter(({ paidOn }) => paidOn.slice(0, 4) === year),
      ({ id }) => beyond.get(id) ?? 0,
    ),
  };
}

/** The amount of a month in fen; null if it is not known, 0 where nothing is owed. */
export function toDueFen(due: DuesOfMonth | undefined): number | null {
  if (due === undefined || due.kind === 'outside') return 0;
  return due.kind === 'due' ? due.fen : null;
}

/**
 * What is worth a look about one payment. Where the amount of one of its months is not known,
 * whether it is too little is not asked.
 */
export function remarksOn(member: Member, payment: Payment, book?: RuleBook): readonly Remark[] {
  const dues = payment.months.map((month) => toDueFen(duesOfMonth(member, month, book)));
  const isKnown = dues.every((fen) => fen !== null);
  const dueFen = isKnown ? sumOf(dues, (fen) => fen) : payment.paidFen;
  return judgePayment({ ...payment, dueFen }, book);
}

function sumOf<Value>(values: readonly Value[], fenOf: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + fenOf(value), 0);
}
