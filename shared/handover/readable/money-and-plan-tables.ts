import type { Payment } from '../../domain/dues';
import type { Member } from '../../domain/member';
import type { Plan } from '../../domain/plan';
import { recordKindFacts } from '../../domain/record-kind';
import { writeCsv } from '../../tables/write-csv';

const paymentHeaders = [
  '姓名',
  '缴纳日期',
  '金额（元）',
  '所缴月份',
  '收款人',
  '收据号',
  '少缴免缴已批准',
  '备注',
];

/** 党费: a line for each payment. */
export function toPaymentCsv(
  payments: readonly Payment[],
  members: readonly Member[],
): Uint8Array<ArrayBuffer> {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const rows = payments.map((payment) => [
    names.get(payment.memberId) ?? '',
    payment.paidOn,
    (payment.paidFen / 100).toFixed(2),
    payment.months.join('、'),
    payment.receivedBy,
    payment.receiptNumber,
    payment.isReductionApproved ? '是' : '',
    payment.note,
  ]);
  return writeCsv([paymentHeaders, ...rows]);
}

const planHeaders = [
  '年度',
  '月份',
  '类别',
  '内容',
  '日期',
  '时间',
  '地点',
  '负责人',
  '备注',
  '未开展原因',
];

/** 年度计划: a line for each line of each plan. */
export function toPlanCsv(plans: readonly Plan[]): Uint8Array<ArrayBuffer> {
  const rows = plans.flatMap(({ bookYear, items }) =>
    items.map((item) => [
      String(bookYear),
      String(item.month),
      recordKindFacts[item.kind].name,
      item.theme,
      item.on ?? '',
      item.at ?? '',
      item.place,
      item.who,
      item.note,
      item.reason,
    ]),
  );
  return writeCsv([planHeaders, ...rows]);
}
