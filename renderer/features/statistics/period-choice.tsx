import { useNavigate } from 'react-router';

import { memberOrderNames, memberOrders, type MemberOrder } from '@shared/statistics/member-order';
import { formatMonth, monthsBetween, type Period } from '@shared/statistics/period';

import { spans, toPeriod, toQuery, toSpanKey, type Choice, type SpanKey } from './choice';
import type { View } from './views';

interface PeriodChoiceProps {
  readonly view: View;
  readonly choice: Choice;
  readonly years: readonly number[];
}

interface MonthSelectProps {
  readonly label: string;
  readonly value: string;
  readonly months: readonly string[];
  readonly onChange: (month: string) => void;
}

function MonthSelect({ label, value, months, onChange }: MonthSelectProps) {
  return (
    <label className="check">
      {label}
      <select
        className="select numeric"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {formatMonth(month)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Months of one's own: the second never before the first. */
function MonthsChoice({
  period,
  years,
  onChange,
}: {
  readonly period: Extract<Period, { kind: 'months' }>;
  readonly years: readonly number[];
  readonly onChange: (period: Period) => void;
}) {
  const { from, to } = period;
  const all = monthsBetween(`${Math.min(...years)}-01`, `${Math.max(...years)}-12`);
  const months = all.includes(to) ? all : [...all, to];
  return (
    <>
      <MonthSelect
        label="从"
        value={from}
        months={months}
        onChange={(month) => onChange({ ...period, from: month, to: month > to ? month : to })}
      />
      <MonthSelect
        label="到"
        value={to}
        months={months}
        onChange={(month) => onChange({ ...period, from: month < from ? month : from, to: month })}
      />
    </>
  );
}

/** Of which period, and in which order of names. */
export function PeriodChoice({ view, choice, years }: PeriodChoiceProps) {
  const navigate = useNavigate();
  const { period, order } = choice;
  const { year, key } = toSpanKey(period);
  const go = (next: Partial<Choice>) =>
    void navigate(`/statistics/${view.key}${toQuery({ ...choice, ...next })}`, { replace: true });
  return (
    <div className="statistics-choice">
      <label className="check">
        年度
        <select
          className="select numeric"
          value={year}
          onChange={(event) => go({ period: toPeriod(Number(event.target.value), key) })}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        期间
        <select
          className="select"
          value={key}
          onChange={(event) => go({ period: toPeriod(year, event.target.value as SpanKey) })}
        >
          {spans.map((span) => (
            <option key={span.key} value={span.key}>
              {span.name}
            </option>
          ))}
        </select>
      </label>
      {key === 'months' && period.kind === 'months' ? (
        <MonthsChoice period={period} years={years} onChange={(next) => go({ period: next })} />
      ) : null}
      {view.listsMembers ? (
        <label className="check">
          排列
          <select
            className="select"
            value={order}
            onChange={(event) => go({ order: event.target.value as MemberOrder })}
          >
            {memberOrders.map((one) => (
              <option key={one} value={one}>
                {memberOrderNames[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <span className="field-hint">
        {period.kind === 'book-year' ? '按记录年度计' : '按活动日期计'}
      </span>
    </div>
  );
}
