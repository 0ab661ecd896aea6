import { assertNever } from '@shared/util/assert';
import type { FixedDayRule } from '@shared/domain/branch';
import { addDays, formatDate } from '@shared/domain/calendar';
import { themeDayDates } from '@shared/domain/fixed-day';
import type { LocalDate } from '@shared/domain/schema';
import { fail, succeed, type Result } from '@shared/util/result';

/** A fixed-day rule as it stands in the form: numbers as typed, also those of other kinds. */
export interface FixedDayValues {
  readonly kind: FixedDayRule['kind'];
  readonly day: string;
  readonly days: string;
  readonly from: string;
  readonly to: string;
  readonly nth: string;
  readonly weekday: string;
}

const untouched: FixedDayValues = {
  kind: 'day-of-month',
  day: '17',
  days: '5、15、25',
  from: '1',
  to: '5',
  nth: '1',
  weekday: '5',
};

export function toFixedDayValues(rule: FixedDayRule): FixedDayValues {
  switch (rule.kind) {
    case 'day-of-month':
      return { ...untouched, kind: rule.kind, day: String(rule.day) };
    case 'one-of':
      return { ...untouched, kind: rule.kind, days: rule.days.join('、') };
    case 'window':
      return { ...untouched, kind: rule.kind, from: String(rule.from), to: String(rule.to) };
    case 'nth-weekday':
      return {
        ...untouched,
        kind: rule.kind,
        nth: String(rule.nth),
        weekday: String(rule.weekday),
      };
    case 'free':
      return { ...untouched, kind: rule.kind };
    default:
      return assertNever(rule, 'fixed-day rule');
  }
}

const WRONG_DAY = '日期请填 1 到 31 的数';

function readDay(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[日号]$/, '');
  const day = /^\d{1,2}$/.test(plain) ? Number(plain) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** Reads the rule out of the form; the failure is a sentence for the field. */
export function tryFixedDayRule(values: FixedDayValues): Result<FixedDayRule, string> {
  const { kind } = values;
  switch (kind) {
    case 'day-of-month': {
      const day = readDay(values.day);
      return day === null ? fail(WRONG_DAY) : succeed({ kind, day });
    }
    case 'one-of': {
      const texts = values.days.split(/[^\d０-９]+/).filter((text) => text !== '');
      const days = texts.map(readDay).filter((day) => day !== null);
      return days.length === 0 || days.length < texts.length
        ? fail('请填几个日子，如 5、15、25')
        : succeed({ kind, days: [...new Set(days)].sort((one, other) => one - other) });
    }
    case 'window': {
      const [from, to] = [readDay(values.from), readDay(values.to)];
      return from === null || to === null ? fail(WRONG_DAY) : succeed({ kind, from, to });
    }
    case 'nth-weekday':
      return succeed({ kind, nth: Number(values.nth), weekday: Number(values.weekday) });
    case 'free':
      return succeed({ kind });
    default:
      return assertNever(kind, 'kind of fixed-day rule');
  }
}

/** Beyond this many months a rule that never matches would search for ever; none does. */
const MONTHS_TO_SEARCH = 6;

/**
 * The next three days that a rule names, today among them, in words; of a window its span of
 * each month. Empty for a free rule, which names none.
 */
export function toExampleDays(rule: FixedDayRule, today: LocalDate): readonly string[] {
  if (rule.kind === 'free') return [];
  const found: string[] = [];
  let year = Number(today.slice(0, 4));
  let month = Number(today.slice(5, 7));
  for (let step = 0; step < MONTHS_TO_SEARCH && found.length < 3; step += 1) {
    const days = themeDayDates(rule, year, month).filter((day) => day >= today);
    found.push(...(rule.kind === 'window' ? toSpans(days) : days.map(formatDate)));
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return found.slice(0, 3);
}

/** Neighbouring days as one span, as 2026年12月1日（周二）至5日. */
function toSpans(days: readonly LocalDate[]): readonly string[] {
  const spans: { readonly first: LocalDate; last: LocalDate }[] = [];
  for (const day of days) {
    const open = spans.at(-1);
    if (open !== undefined && addDays(open.last, 1) === day) open.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans.map(({ first, last }) =>
    first === last ? formatDate(first) : `${formatDate(first)}至${Number(last.slice(8))}日`,
  );
}
