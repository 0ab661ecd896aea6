import { Button } from 'antd';

import { formatDate } from '@shared/domain/calendar';
import type { Payment } from '@shared/domain/dues';
import type { Member } from '@shared/domain/member';
import { remarksOn } from '@shared/rules/dues-ledger';
import { formatYuan } from '@shared/rules/monthly-dues';
import { formatBasis } from '@shared/rules/provision';

import { useBook } from '../../../data/book-context';
import { deletePayments, savePayments } from '../../../data/repositories/payments';
import { useRuleBook } from '../../../data/use-rule-book';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';

import { toMonthWords } from './dues-words';

interface PaymentListProps {
  readonly member: Member;
  readonly payments: readonly Payment[];
}

/** Every payment of a member, the newest first, with what the rules say of it. */
export function PaymentList({ member, payments }: PaymentListProps) {
  const { db } = useBook();
  const rules = useRuleBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  if (payments.length === 0) return <p className="field-hint">还没有交纳登记。</p>;
  const remove = async (payment: Payment) => {
    const removed = await deletePayments(db, [payment.id]);
    tellProblem(removed);
    if (!removed.ok) return;
    const restore = async () => tellProblem(await savePayments(db, [payment]));
    offerUndo('已删除一笔党费', () => void restore());
  };
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">交纳日期</th>
          <th scope="col">交的是</th>
          <th scope="col">实交</th>
          <th scope="col">收款人、收据</th>
          <th scope="col">提示</th>
          <th scope="col">
            <span className="visually-hidden">删除</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.toReversed().map((payment) => (
          <tr key={payment.id}>
            <td className="numeric nowrap">{formatDate(payment.paidOn)}</td>
            <td className="numeric">
              {toMonthWords(payment.months, Number(payment.paidOn.slice(0, 4)))}
            </td>
            <td className="numeric nowrap">
              {formatYuan(payment.paidFen)}
              {payment.isReductionApproved ? (
                <small className="field-hint"> 少交已批准</small>
              ) : null}
            </td>
            <td>{[payment.receivedBy, payment.receiptNumber].filter(Boolean).join('，')}</td>
            <td>
              {payment.note}
              {remarksOn(member, payment, rules).map(({ message, provision }) => (
                <p key={provision.id}>
                  {message}
                  <small className="field-hint">（{formatBasis(provision)}）</small>
                </p>
              ))}
            </td>
            <td>
              <Button
                size="small"
                onClick={() => void remove(payment)}
                aria-label={`删除${formatDate(payment.paidOn)}的${formatYuan(payment.paidFen)}`}
              >
                删除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
