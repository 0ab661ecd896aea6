import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Member } from '@shared/domain/member';
import { toDueFen } from '@shared/rules/dues-ledger';
import { duesOfMonth } from '@shared/rules/dues-of-month';
import { duesMonths } from '@shared/rules/dues-payments';
import { formatYuan } from '@shared/rules/monthly-dues';
import type { RuleBook } from '@shared/rules/provision-set';
import { newId } from '@shared/util/ids';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { savePayments } from '../../../data/repositories/payments';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { LineInput } from '../../../ui/line-input';
import { ParsedField } from '../../../ui/parsed-field';
import { ProblemNote } from '../../../ui/problem-note';
import { DayInput } from '../../../forms/day-input';
import { YuanInput } from '../yuan-input';

interface Values {
  readonly paidOn: string | null;
  /** `YYYY-MM`; empty for a voluntary sum that pays for no month. */
  readonly from: string;
  readonly to: string;
  readonly paidFen: number | null;
  readonly receivedBy: string;
  readonly receiptNumber: string;
  readonly isReductionApproved: boolean;
  readonly note: string;
}

interface MonthInputProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (month: string) => void;
}

/** A month as people write it: 2026-11, 202611, 2026年11月; the year alone is none. */
function tryParseMonth(text: string): Result<string, string> {
  const found = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
  const month = Number(found?.[2] ?? 0);
  if (found === null || month < 1 || month > 12) return fail('请写年和月，如 2026-11');
  return succeed(`${found[1] ?? ''}-${String(month).padStart(2, '0')}`);
}

function MonthInput({ label, value, hint, onChange }: MonthInputProps) {
  return (
    <ParsedField
      label={label}
      hint={hint}
      className="span-3"
      placeholder="如 2026-11"
      value={value === '' ? null : value}
      parse={tryParseMonth}
      format={(month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`}
      onChange={(month) => onChange(month ?? '')}
    />
  );
}

const lines = [
  { key: 'receivedBy', label: '收款人' },
  { key: 'receiptNumber', label: '收据号' },
  { key: 'note', label: '备注' },
] as const;

/** Months from one to another; none if the first is empty, that one alone if the last is. */
function toMonths({ from, to }: Values): readonly string[] {
  return from === '' ? [] : duesMonths(`${from}-01`, `${to === '' ? from : to}-01`);
}

/** What the months ask for together, in words; nothing where one of them is not known. */
function toDueWords(
  member: Member,
  months: readonly string[],
  rules: RuleBook,
): string | undefined {
  const fens = months.map((month) => toDueFen(duesOfMonth(member, month, rules)));
  if (fens.length === 0 || fens.includes(null)) return undefined;
  return `应交${formatYuan(fens.reduce<number>((sum, fen) => sum + (fen ?? 0), 0))}`;
}

/** One payment of one member: back-payments, more months at once, sums given freely. */
export function PaymentForm({ member }: { readonly member: Member }) {
  const { db } = useBook();
  const rules = useRuleBook();
  const today = toDatePart(clock.nowLocal());
  const empty: Values = {
    paidOn: today,
    from: today.slice(0, 7),
    to: '',
    paidFen: null,
    receivedBy: '',
    receiptNumber: '',
    isReductionApproved: false,
    note: '',
  };
  const [values, setValues] = useState(empty);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { paidOn, paidFen } = values;
  const months = toMonths(values);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (paidOn === null || paidOn > today || paidFen === null) return;
    if (values.from !== '' && months.length === 0) return;
    const saved = await savePayments(db, [
      {
        id: newId(),
        memberId: member.id,
        months: [...months],
        paidOn,
        paidFen,
        receivedBy: values.receivedBy.trim(),
        receiptNumber: values.receiptNumber.trim(),
        isReductionApproved: values.isReductionApproved,
        note: values.note.trim(),
      },
    ]);
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setValues({ ...empty, receivedBy: values.receivedBy });
    setAsked(false);
  };
  const dayError = paidOn === null ? '请填交纳日期' : paidOn > today ? '这一天还没有到' : undefined;
  return (
    <form className="grid" aria-label="登记一笔" noValidate onSubmit={(event) => void save(event)}>
      {problem === null ? null : <ProblemNote problem={problem} />}
      <DayInput
        label="交纳日期"
        className="span-3"
        value={paidOn}
        error={isAsked ? dayError : undefined}
        onChange={(day) => set({ paidOn: day })}
      />
      <MonthInput
        label="交的是哪个月"
        hint="自愿多交、大额党费的清空"
        value={values.from}
        onChange={(from) => set({ from })}
      />
      <MonthInput
        label="到哪个月"
        hint={values.from !== '' && months.length === 0 ? '早于前一个月份' : '只有一个月的不填'}
        value={values.to}
        onChange={(to) => set({ to })}
      />
      <YuanInput
        label="实交（元）"
        className="span-3"
        hint={toDueWords(member, months, rules)}
        error={isAsked && paidFen === null ? '请填金额' : undefined}
        value={paidFen}
        onChange={(fen) => set({ paidFen: fen })}
      />
      {lines.map(({ key, label }) => (
        <LineInput
          key={key}
          label={label}
          className="span-3"
          value={values[key]}
          onChange={(text) => set({ [key]: text })}
        />
      ))}
      <label className="check span-3 contact-save">
        <input
          type="checkbox"
          checked={values.isReductionApproved}
          onChange={(event) => set({ isReductionApproved: event.target.checked })}
        />
        少交、免交已批准
      </label>
      <div className="span-12">
        <Button type="primary" htmlType="submit">
          登记这一笔
        </Button>
      </div>
    </form>
  );
}
