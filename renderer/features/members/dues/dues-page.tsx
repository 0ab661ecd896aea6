import { useMemo, useState } from 'react';

import { toDuesBook } from '@shared/book/model/dues-lists';
import { toDatePart } from '@shared/domain/calendar';
import { distinguishSameNames } from '@shared/domain/names';
import { duesLedger } from '@shared/rules/dues-ledger';
import { formatYuan } from '@shared/rules/monthly-dues';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { loadPayments } from '../../../data/repositories/payments';
import { useLive } from '../../../data/use-live';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { Empty, Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { MembersNav } from '../members-nav';
import { PrintList } from '../print-list';
import { YearChoice } from '../year-choice';
import { ReadingArea } from '../../../forms/read-only/reading-area';

import { ExportDues } from './export-dues';
import { LedgerTable } from './ledger-table';
import { MonthEntry } from './month-entry';
import { PublicationSection } from './publication-section';

function useDues(year: number) {
  const { db, branch } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  const payments = useLive(() => loadPayments(db), [db]);
  const today = toDatePart(clock.nowLocal());
  const rules = useRuleBook();
  return useMemo(() => {
    if (!members || !payments) return null;
    const distinctions = distinguishSameNames(members, branch.groups, today);
    const labels = new Map(
      members.map(({ id, name }) => {
        const distinction = distinctions.get(id) ?? '';
        return [id, distinction === '' ? name : `${name}（${distinction}）`];
      }),
    );
    const ledger = duesLedger(members, payments, year, rules);
    return { members, payments, distinctions, labels, ledger };
  }, [members, payments, branch.groups, today, year, rules]);
}

/** 党费: the year's ledger, entry by month, and what is published. */
export function DuesPage() {
  const { branch } = useBook();
  const [year, setYear] = useState(Number(toDatePart(clock.nowLocal()).slice(0, 4)));
  const dues = useDues(year);
  if (dues === null) return <p className="page">正在读取……</p>;
  const { members, payments, distinctions, labels, ledger } = dues;
  const unknown = ledger.rows.filter(({ cells }) =>
    cells.some(({ due }) => due.kind === 'unknown'),
  );
  const { dueFen, paidFen, beyondFen } = ledger.year;
  return (
    <Page
      title="党费"
      note="每月应交多少，按各人登记的基数和当月的规定算"
      actions={
        <>
          {ledger.rows.length === 0 ? null : (
            <ExportDues dues={{ branchName: branch.name, year, ledger, labels }} />
          )}
          <PrintList
            name={`${year}年党费收缴情况公示`}
            text="公示表存为 PDF"
            toBook={() => toDuesBook(branch.name, year, ledger)}
          />
        </>
      }
    >
      <MembersNav />
      <Section title="台账" note="单位：元">
        <div className="stack">
          <YearChoice year={year} onChange={setYear} />
          {ledger.rows.length === 0 ? (
            <Empty title="这一年没有要交党费的人" text="名册里这一年在本支部的党员会列在这里。" />
          ) : (
            <>
              <p className="numeric">
                全年应交 {formatYuan(dueFen)}，已交 {formatYuan(paidFen)}
                {beyondFen === 0 ? '' : `，另多交 ${formatYuan(beyondFen)}`}。
              </p>
              <LedgerTable ledger={ledger} distinctions={distinctions} />
              <p className="field-hint">
                “应1”是还没有交纳登记的应交数；“0.5／1”是实交／应交；“—”是当月不在本支部交；空着的是没有登记基数。
                点姓名登记基数、补交和大额党费。
                {unknown.length === 0 ? '' : `有 ${unknown.length} 人没有登记基数。`}
              </p>
            </>
          )}
        </div>
      </Section>
      <ReadingArea>
        <MonthEntry key={year} year={year} members={members} payments={payments} labels={labels} />
      </ReadingArea>
      <PublicationSection year={year} />
    </Page>
  );
}
