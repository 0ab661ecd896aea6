import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';

import { toDatePart } from '@shared/domain/calendar';
import type { Payment } from '@shared/domain/dues';
import type { Member } from '@shared/domain/member';
import type { LocalDate } from '@shared/domain/schema';
import { monthsOf } from '@shared/rules/dues-ledger';
import { formatYuan } from '@shared/rules/monthly-dues';
import { newId } from '@shared/util/ids';
import type { Problem } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { deletePayments, savePayments } from '../../../data/repositories/payments';
import { useReportUnsaved } from '../../../data/use-report-unsaved';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { LineInput } from '../../../ui/line-input';
import { ProblemNote } from '../../../ui/problem-note';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import { DayInput } from '../../../forms/day-input';

import { EntryRows } from './entry-rows';
import { MonthChoice } from './month-choice';
import { readEntries, toOwing, type Typed } from './month-entries';

interface MonthEntryProps {
  readonly year: number;
  readonly members: readonly Member[];
  readonly payments: readonly Payment[];
  readonly labels: ReadonlyMap<string, string>;
}

/** 登记: what members pay for a month or a quarter, in one pass down the list. */
export function MonthEntry({ year, members, payments, labels }: MonthEntryProps) {
  const { db } = useBook();
  const rules = useRuleBook();
  const offerUndo = useUndo();
  const tellProblem = useTellProblem();
  const today = toDatePart(clock.nowLocal());
  const [first, setFirst] = useState(Number(today.slice(5, 7)) - 1);
  const [span, setSpan] = useState(1);
  const [paidOn, setPaidOn] = useState<LocalDate | null>(today);
  const [receivedBy, setReceivedBy] = useState('');
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  useReportUnsaved(typed.size > 0);

  const months = monthsOf(year).slice(first, first + span);
  const owing = toOwing(members, payments, months, rules);
  const { entries, wrongIds } = readEntries(owing, typed);
  const sumFen = entries.reduce((sum, { paidFen }) => sum + paidFen, 0);
  const change = (set: () => void) => {
    set();
    setTyped(new Map());
  };
  const fillAll = () => {
    const filled = owing.flatMap(({ member, dueFen }) =>
      dueFen === null || dueFen === 0
        ? []
        : [[member.id, { text: String(dueFen / 100), isApproved: false }] as const],
    );
    setTyped(new Map([...filled, ...typed]));
  };
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (paidOn === null || paidOn > today || entries.length === 0 || wrongIds.size > 0) return;
    const rows: Payment[] = entries.map((entry) => ({
      ...entry,
      id: newId(),
      paidOn,
      receivedBy: receivedBy.trim(),
      receiptNumber: '',
      note: '',
    }));
    const saved = await savePayments(db, rows);
    setProblem(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setTyped(new Map());
    const undo = async () =>
      tellProblem(
        await deletePayments(
          db,
          rows.map(({ id }) => id),
        ),
      );
    offerUndo(`已登记 ${rows.length} 人的党费`, () => void undo());
  };

  return (
    <Section title="登记交纳" note="空着的不登记；回车到下一个人">
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        {problem === null ? null : <ProblemNote problem={problem} />}
        <div className="grid">
          <MonthChoice
            year={year}
            first={first}
            span={span}
            onFirst={(month) => change(() => setFirst(month))}
            onSpan={(count) => change(() => setSpan(count))}
          />
          <DayInput
            label="交纳日期"
            className="span-3"
            value={paidOn}
            onChange={setPaidOn}
            error={paidOn === null ? '请填交纳日期' : paidOn > today ? '这一天还没有到' : undefined}
          />
          <LineInput
            label="收款人"
            className="span-3"
            value={receivedBy}
            onChange={setReceivedBy}
          />
        </div>
        {owing.length === 0 ? (
          <p className="field-hint">{year}年这几个月没有还要登记的人。</p>
        ) : (
          <>
            <EntryRows
              owing={owing}
              typed={typed}
              wrongIds={wrongIds}
              labels={labels}
              onType={(id, entry) => setTyped(new Map([...typed, [id, entry]]))}
            />
            <div className="actions">
              <Button onClick={fillAll}>全部按应交填上</Button>
              <Button type="primary" htmlType="submit" disabled={entries.length === 0}>
                登记 {entries.length} 人，共 {formatYuan(sumFen)}
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  );
}
