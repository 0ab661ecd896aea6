import { monthsOf } from '@shared/rules/dues-ledger';

import { Field } from '../../../ui/field';

const spans = [
  { months: 1, text: '这一个月' },
  { months: 3, text: '一个季度' },
  { months: 6, text: '半年' },
  { months: 12, text: '全年' },
];

interface MonthChoiceProps {
  readonly year: number;
  /** 0 is January. */
  readonly first: number;
  /** How many months at once. */
  readonly span: number;
  readonly onFirst: (month: number) => void;
  readonly onSpan: (months: number) => void;
}

/** For which months is paid: one, a quarter, half a year or all of it. */
export function MonthChoice({ year, first, span, onFirst, onSpan }: MonthChoiceProps) {
  return (
    <>
      <Field label="从几月起" className="span-2">
        {(control) => (
          <select
            {...control}
            className="select"
            value={first}
            onChange={(event) => onFirst(Number(event.target.value))}
          >
            {monthsOf(year).map((month, index) => (
              <option key={month} value={index}>
                {index + 1}月
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="交多久的" className="span-2">
        {(control) => (
          <select
            {...control}
            className="select"
            value={span}
            onChange={(event) => onSpan(Number(event.target.value))}
          >
            {spans.map(({ months: count, text }) => (
              <option key={count} value={count}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
