import { duesMonths, firstDuesMonth, judgePayment } from '@shared/rules/dues-payments';
import type { DuesCategory } from '@shared/domain/dues';
import { formatYuan, monthlyDues } from '@shared/rules/monthly-dues';

import { runCases } from './case-table';

const categories = new Map<string, DuesCategory>([
  ['工资', 'wage'],
  ['年薪', 'annual-salary'],
  ['个体', 'self-employed'],
  ['离退休', 'pension'],
  ['农民', 'farmer'],
  ['学生或低保', 'fixed'],
]);

/** Reads yuan as typed, as 3000.01, in whole fen. */
function toFen(yuan: string): number {
  const [whole = '0', rest = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'));
}

runCases('monthly-dues.md', (facts) => {
  const dues = monthlyDues(
    categories.get(facts.word('类别'))!,
    toFen(facts.word('基数')),
    facts.word('日期') || '2026-06-01',
  );
  if (dues === null) return { basis: [null], result: '没有收录当时的规定' };
  const { leastFen, mostFen, perMille } = dues;
  const rate = perMille === null ? '' : `${perMille / 10}%，`;
  const range = leastFen === mostFen ? '' : `至${formatYuan(mostFen)}`;
  return { basis: dues.provisions, result: `${rate}${formatYuan(leastFen)}${range}` };
});

runCases('dues-payments.md', (facts) => {
  const remarks = judgePayment({
    months: facts.words('月份'),
    paidOn: facts.word('交纳'),
    paidFen: toFen(facts.word('实交')),
    dueFen: toFen(facts.word('应交')),
    isReductionApproved: facts.word('审批') === '有',
  });
  return {
    basis: remarks.map(({ provision }) => provision),
    result: remarks.map(({ message }) => message).join('') || '没有问题',
  };
});

runCases('dues-months.md', (facts) => {
  const admittedOn = facts.word('支部大会');
  const months = duesMonths(admittedOn, facts.word('算到'));
  const begin = firstDuesMonth(admittedOn);
  const last = months.at(-1) ?? '';
  return {
    basis: [begin?.provision ?? null],
    result:
      months.length === 0
        ? '没有应交的月份'
        : `${months.length}个月：${begin?.month ?? ''}至${last}`,
  };
});
