import { daysInMonth } from '../util/temporal';
import type { LocalDate } from '../domain/schema';

import { numberOf, type Provision } from './provision';
import { findProvision, nationalProvisions, type RuleBook } from './provision-set';

/** A span of whole days, both included. */
export interface DaySpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A 党小组 as far as its meetings are concerned. */
interface ExpectedGroup {
  readonly id: string;
  readonly name: string;
}

/** What decides which meetings a branch is expected to hold, asked day by day. */
export interface BranchFacts {
  /** 正式党员 on the roster of a day. */
  readonly fullMembersOn: (date: LocalDate) => number;
  /** 党小组 that exist on a day. */
  readonly groupsOn: (date: LocalDate) => readonly ExpectedGroup[];
}

/** One meeting, or several of a kind, that a branch is expected to hold within a span. */
export interface Expectation {
  /** The kind of record, as `general-meeting`. */
  readonly kind: string;
  /** The group whose meeting it is; null for the whole branch. */
  readonly group: ExpectedGroup | null;
  readonly span: DaySpan;
  /** The span in words, as 2026年第二季度. */
  readonly label: string;
  /** Least number of meetings within the span, at least 1. */
  readonly times: number;
  /** Told of by the year of the book, not by the day: 组织生活会 and 民主评议 may fall in January. */
  readonly isByBookYear: boolean;
  readonly provision: Provision;
}

const prefix = 'frequency-';

/** Kinds with a frequency: the centre's in the order of a plan, then those the branch added. */
function frequentKinds(book: RuleBook): readonly string[] {
  const ids = [...nationalProvisions, ...book].map(({ id }) => id);
  return [...new Set(ids.filter((id) => id.startsWith(prefix)))].map((id) =>
    id.slice(prefix.length),
  );
}

/**
 * The meetings that the rules expect of a branch in a period, in the order of kinds and then of
 * days; statistics hold records against them and a plan is made from them.
 *
 * - Only spans that lie wholly within the period are told, so ask for whole quarters or years.
 * - The rule in force on the last day of a span holds for it.
 * - 支委会: only where the branch has enough full members for a committee on the first and on the
 *   last day of the span. 党小组会: for each group that exists on both days.
 * - 党课: the centre gives no number, so there is one only if the branch has set its own.
 *
 * @see 支部工作条例 Art 11 to 18.
 */
export function expectationsOf(
  period: DaySpan,
  facts: BranchFacts,
  book: RuleBook = nationalProvisions,
): readonly Expectation[] {
  return frequentKinds(book).flatMap((kind) =>
    monthsOf(period).flatMap((lastMonth) => {
      const lastDay = toSpan(lastMonth, 1).to;
      const provision = findProvision(`${prefix}${kind}`, lastDay, book);
      if (provision === null || numberOf(provision, 'times') === 0) return [];
      const months = numberOf(provision, 'months');
      if (lastMonth.month % months !== 0) return [];
      const span = toSpan(lastMonth, months);
      if (span.from < period.from || span.to > period.to) return [];
      return expectedFrom(kind, span, facts, book).map((group): Expectation => ({
        kind,
        group,
        span,
        label: toLabel(lastMonth, months),
        times: numberOf(provision, 'times'),
        isByBookYear: months === 12,
        provision,
      }));
    }),
  );
}

/** Of whom a kind is expected: nobody, the branch (null), or each of its groups. */
function expectedFrom(
  kind: string,
  span: DaySpan,
  { fullMembersOn, groupsOn }: BranchFacts,
  book?: RuleBook,
): readonly (ExpectedGroup | null)[] {
  if (kind === 'committee-meeting') {
    const has = [span.from, span.to].every((day) => isCommitteeDue(fullMembersOn(day), day, book));
    return has ? [null] : [];
  }
  if (kind !== 'group-meeting') return [null];
  const atStart = new Set(groupsOn(span.from).map(({ id }) => id));
  return groupsOn(span.to).filter(({ id }) => atStart.has(id));
}

/** Whether so many full members ask for a committee; without a known rule none is asked for. */
export function isCommitteeDue(fullMembers: number, date: LocalDate, book?: RuleBook): boolean {
  const threshold = findProvision('committee-threshold', date, book);
  return threshold !== null && fullMembers >= numberOf(threshold, 'fullMembers');
}

interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

function monthsOf({ from, to }: DaySpan): readonly Month[] {
  const [first, last] = [from, to].map(
    (date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1,
  );
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: Math.floor((first + index) / 12),
    month: ((first + index) % 12) + 1,
  }));
}

/** The span of so many months that ends with a month; months must divide the year. */
function toSpan({ year, month }: Month, months: number): DaySpan {
  const toDay = (of: number, day: number): LocalDate =>
    `${String(year).padStart(4, '0')}-${String(of).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { from: toDay(month - months + 1, 1), to: toDay(month, daysInMonth(year, month)) };
}

const quarterNames = ['一', '二', '三', '四'];

function toLabel({ year, month }: Month, months: number): string {
  if (months === 12) return `${year}年`;
  if (months === 6) return `${year}年${month === 6 ? '上' : '下'}半年`;
  if (months === 3) return `${year}年第${quarterNames[month / 3 - 1] ?? month / 3}季度`;
  return months === 1 ? `${year}年${month}月` : `${year}年${month - months + 1}月至${month}月`;
}
