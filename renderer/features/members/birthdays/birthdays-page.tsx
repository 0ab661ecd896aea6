import { useState } from 'react';
import { Link } from 'react-router';

import { toBirthdayBook } from '@shared/book/model/roster-lists';
import { formatMonthDay, toDatePart } from '@shared/domain/calendar';
import { politicalBirthdays, type PoliticalBirthday } from '@shared/domain/political-birthdays';
import { groupBy } from '@shared/util/group-by';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { Empty, Page } from '../../../ui/page';
import { MembersNav } from '../members-nav';
import { PrintList } from '../print-list';
import { YearChoice } from '../year-choice';

interface MonthProps {
  readonly month: number;
  readonly isPresent: boolean;
  readonly birthdays: readonly PoliticalBirthday[];
}

function Month({ month, isPresent, birthdays }: MonthProps) {
  return (
    <section className="birthday-month" aria-label={`${month}月`}>
      <h2>
        {month}月{isPresent ? <small className="field-hint"> 本月</small> : null}
      </h2>
      {birthdays.length === 0 ? (
        <p className="field-hint">没有</p>
      ) : (
        <ul>
          {birthdays.map(({ member, on, joinedOn, years }) => (
            <li key={member.id}>
              <span className="numeric nowrap">{formatMonthDay(on)}</span>
              <Link to={`/members/${member.id}`}>{member.name}</Link>
              <span className="field-hint numeric nowrap">
                {joinedOn.slice(0, 4)}年入党，{years}年
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** 政治生日: the anniversaries of joining, month by month. */
export function BirthdaysPage() {
  const { db, branch } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  const today = toDatePart(clock.nowLocal());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  if (!members) return <p className="page">正在读取……</p>;
  const birthdays = politicalBirthdays(members, year);
  const byMonth = groupBy(birthdays, ({ on }) => Number(on.slice(5, 7)));
  const unknown = members.filter(({ joinedOn }) => joinedOn === null).length;
  return (
    <Page
      title="政治生日"
      note="入党日期的周年；2月29日入党的，平年算2月28日"
      actions={
        <PrintList
          name={`${year}年党员政治生日`}
          toBook={() => toBirthdayBook(branch.name, year, birthdays)}
        />
      }
    >
      <MembersNav />
      <div className="sheet">
        <YearChoice year={year} onChange={setYear} />
        {birthdays.length === 0 ? (
          <Empty title="这一年没有" text="名册上登记了入党日期的党员，会按月列在这里。" />
        ) : (
          <div className="birthdays">
            {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
              <Month
                key={month}
                month={month}
                isPresent={today.startsWith(`${year}-${String(month).padStart(2, '0')}`)}
                birthdays={byMonth.get(month) ?? []}
              />
            ))}
          </div>
        )}
        {unknown === 0 ? null : (
          <p className="field-hint">还有 {unknown} 人没有登记入党日期，没有列出。</p>
        )}
      </div>
    </Page>
  );
}
