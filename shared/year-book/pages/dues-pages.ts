import { toAmount, toCellText } from '../../book/model/dues-lists';
import type { Block } from '../../book/model/book-model';
import type { Payment } from '../../domain/dues';
import { duesLedger } from '../../rules/dues-ledger';
import { sortMembers } from '../../statistics/member-order';
import type { Year } from '../year';

import { toHeading, toLedger, toNote, toTitle } from './blocks';

/** 党费: what each member paid for each month, then every payment with its receipt. */
export function toDuesBlocks(year: Year): readonly Block[] {
  const { source, day } = year;
  const { bookYear, payments, branch } = source;
  const members = sortMembers(source.members, 'strokes', branch.groups, day);
  const ledger = duesLedger(members, payments, bookYear, source.rules);
  const sum = (fen: readonly number[]) => toAmount(fen.reduce((all, one) => all + one, 0));
  const { paidFen, beyondFen } = ledger.year;
  return [
    toTitle('党费', `${bookYear}年`),
    toHeading('各月收缴'),
    toLedger(
      '各月收缴',
      [
        ['姓名', 3.6],
        ...ledger.months.map((month) => [`${Number(month.slice(5))}月`, 1.35, 'end'] as const),
        ['合计', 1.8, 'end'],
      ],
      [
        ...ledger.rows.map(({ member, cells, paidFen: paid }) => [
          year.nameOf(member.id),
          ...cells.map(toCellText),
          toAmount(paid),
        ]),
        [
          '合计',
          ...ledger.byMonth.map((month) => toAmount(month.paidFen)),
          sum(ledger.byMonth.map((month) => month.paidFen)),
        ],
      ],
    ),
    toNote('单位：元。空格为没有交纳登记，“—”为不在本支部交纳。'),
    toNote(
      `全年各月合计${toAmount(paidFen)}元${
        beyondFen === 0 ? '' : `，另自愿多交${toAmount(beyondFen)}元`
      }。`,
    ),
    ...toPayments(year),
  ];
}

/** Every payment that was made in the year or for it, by day. */
function toPayments({ source, nameOf }: Year): readonly Block[] {
  const prefix = `${source.bookYear}-`;
  const payments = source.payments
    .filter(
      ({ paidOn, months }) =>
        paidOn.startsWith(prefix) || months.some((month) => month.startsWith(prefix)),
    )
    .toSorted((one, other) => (one.paidOn < other.paidOn ? -1 : 1));
  if (payments.length === 0) return [];
  return [
    toHeading('交纳登记'),
    toLedger(
      '交纳登记',
      [
        ['交纳日期', 2.2],
        ['姓名', 3.2],
        ['所属月份', 2.8],
        ['金额（元）', 1.8, 'end'],
        ['收款人', 2],
        ['收据号', 1.8],
        ['备注', 2.6],
      ],
      payments.map((payment) => [
        payment.paidOn,
        nameOf(payment.memberId),
        toMonthsText(payment, source.bookYear),
        toAmount(payment.paidFen),
        payment.receivedBy,
        payment.receiptNumber,
        [payment.isReductionApproved ? '少交已批准' : '', payment.note]
          .filter((text) => text !== '')
          .join('；'),
      ]),
    ),
  ];
}

/** Months as 1—3月; those of another year with it; a sum for no month is voluntary. */
export function toMonthsText({ months }: Pick<Payment, 'months'>, bookYear: number): string {
  if (months.length === 0) return '自愿多交';
  const numbers = [...months].sort().map((month) => toNumber(month));
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1 && number % 12 > 0) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => {
      const [first = 0, last = first] = [run[0], run.at(-1)];
      const year = Math.floor(first / 12);
      const named = year === bookYear ? '' : `${year}年`;
      return run.length === 1
        ? `${named}${(first % 12) + 1}月`
        : `${named}${(first % 12) + 1}—${(last % 12) + 1}月`;
    })
    .join('、');
}

function toNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
