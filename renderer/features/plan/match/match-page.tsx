import { Button } from 'antd';
import { Link } from 'react-router';

import { formatMonthDay, toDatePart } from '@shared/domain/calendar';
import { recordKindFacts, toKindNames } from '@shared/domain/record-kind';
import type { MeetingRecord } from '@shared/domain/record';
import { toPlannedWhen } from '@shared/book/model/plan-words';
import { lineStateNames, type LineMatch } from '@shared/plan/match-plan';
import type { Plan } from '@shared/domain/plan';

import { useBook } from '../../../data/book-context';
import { changePlan, setLink } from '../../../data/repositories/plans';
import { PlannedRecordButton } from '../../../forms/new-record/planned-record-button';
import { clock } from '../../../platform/clock';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { NoPlan } from '../no-plan';
import { PlanFrame } from '../plan-frame';
import { usePlanYear } from '../use-plan';
import { usePlanMatch } from '../use-plan-match';

const statusNames = { draft: '草稿', filed: '已归档', correcting: '更正中' } as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

function RecordWords({ record }: { readonly record: MeetingRecord }) {
  const { startsAt, theme } = record.content;
  return (
    <>
      <span className="numeric nowrap">
        {startsAt === null ? '日期未填' : formatMonthDay(toDatePart(startsAt))}
      </span>{' '}
      <Link to={`/records/${record.id}`}>{theme === '' ? '主题未填' : theme}</Link>{' '}
      <span className="field-hint nowrap">{statusNames[record.status]}</span>
    </>
  );
}

interface LineRowProps {
  readonly plan: Plan;
  readonly line: LineMatch;
  readonly onLink: (itemId: string, recordId: string, isLinked: boolean) => void;
}

/** A planned line with what is recorded of it; a likely record is only offered. */
function LineRow({ plan, line, onLink }: LineRowProps) {
  const { item, records, proposals, state } = line;
  return (
    <tr>
      <td className="numeric">{toPlannedWhen(item)}</td>
      <td>
        {recordKindFacts[item.kind].name}
        {item.theme === '' ? null : <span className="match-theme">{item.theme}</span>}
      </td>
      <td className="match-records">
        {records.map((record) => (
          <p key={record.id}>
            <RecordWords record={record} />{' '}
            <button
              type="button"
              className="link-button field-hint"
              onClick={() => onLink(item.id, record.id, false)}
              aria-label={`不算这一行的：${record.content.theme}`}
            >
              不算这一行的
            </button>
          </p>
        ))}
        {proposals.map((record) => (
          <p key={record.id} className="match-proposal">
            <span className="field-hint">可能是：</span>
            <RecordWords record={record} />{' '}
            <Button
              size="small"
              onClick={() => onLink(item.id, record.id, true)}
              aria-label={`是这一次：${record.content.theme}`}
            >
              是这一次
            </Button>
          </p>
        ))}
        {records.length === 0 && proposals.length === 0 ? (
          <PlannedRecordButton plan={plan} item={item} />
        ) : null}
      </td>
      <td className={`match-state match-${state}`}>{lineStateNames[state]}</td>
    </tr>
  );
}

interface YearTableProps {
  readonly plan: Plan;
  readonly lines: readonly LineMatch[];
  readonly onLink: LineRowProps['onLink'];
}

/** The year month by month; months without a line are left out. */
function YearTable({ plan, lines, onLink }: YearTableProps) {
  const planned = months.filter((month) => lines.some(({ item }) => item.month === month));
  return (
    <table className="plain-table match-table">
      <caption className="visually-hidden">{plan.bookYear}年计划和记录</caption>
      <thead>
        <tr>
          <th scope="col">计划</th>
          <th scope="col">类别和主题</th>
          <th scope="col">记录</th>
          <th scope="col">情况</th>
        </tr>
      </thead>
      {planned.map((month) => (
        <tbody key={month}>
          <tr className="match-month">
            <th colSpan={4} scope="rowgroup">
              {month}月
            </th>
          </tr>
          {lines
            .filter(({ item }) => item.month === month)
            .map((line) => (
              <LineRow key={line.item.id} plan={plan} line={line} onLink={onLink} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** 计划和记录: month by month what was planned and what is recorded. */
export function MatchPage() {
  const { db } = useBook();
  const year = usePlanYear();
  const loaded = usePlanMatch(year);
  const tellProblem = useTellProblem();
  if (loaded === undefined) return <p className="page">正在读取……</p>;
  if (loaded === null) {
    return (
      <PlanFrame view="/match">
        <NoPlan year={year} />
      </PlanFrame>
    );
  }
  const { plan, match } = loaded;
  const link = async (itemId: string, recordId: string, isLinked: boolean) => {
    const change = (stored: Plan) => setLink(stored, { itemId, recordId }, isLinked);
    tellProblem(await changePlan(db, plan.id, clock.nowMs(), change));
  };
  return (
    <PlanFrame view="/match">
      <Section title={`${year}年计划和记录`} note="可能是同一次的，请核对后点“是这一次”">
        {match.lines.length === 0 ? (
          <p className="field-hint">计划里还没有内容。</p>
        ) : (
          <YearTable plan={plan} lines={match.lines} onLink={(...change) => void link(...change)} />
        )}
      </Section>
      {match.unplanned.length === 0 ? null : (
        <Section title="计划外" note={`${match.unplanned.length} 次`}>
          <ul>
            {match.unplanned.map((record) => (
              <li key={record.id} className="match-unplanned">
                <span className="nowrap">{toKindNames(record.content)}</span>
                <p>
                  <RecordWords record={record} />
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PlanFrame>
  );
}
