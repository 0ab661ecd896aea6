import { recordKindFacts, recordKindSchema } from '../../domain/record-kind';
import { toBranchFacts } from '../../plan/branch-facts';
import { expectationsOf, type DaySpan, type Expectation } from '../../rules/expectations';
import { holdAgainst, type HeldExpectation } from '../../rules/held-against-expected';
import { groupBy } from '../../util/group-by';
import type { HeldFacts } from '../held-facts';

import type { Gap } from './gap';
import { monthsOfSpan, toKeptSpan } from './kept-span';
import { toMonthWords } from './month-words';

/** Months without any filed record, and meetings that the rules of the day expect and nobody filed. */
export function findMeetingGaps(facts: HeldFacts): readonly Gap[] {
  const span = toKeptSpan(facts);
  if (span === null) return [];
  const months = new Set(facts.records.map(({ date }) => date.slice(0, 7)));
  const empty = monthsOfSpan(span).filter((month) => !months.has(month));
  return [...toEmptyMonths(empty), ...toMissing(facts, span, new Set(empty))];
}

function toEmptyMonths(empty: readonly string[]): readonly Gap[] {
  return [...groupBy(empty, (month) => month.slice(0, 4))].map(([year, ofYear]) => ({
    key: `months ${year}`,
    text: `${year}年${toMonthWords(ofYear.map((month) => Number(month.slice(5))))}没有归档的记录。`,
    places: [{ kind: 'records' }],
  }));
}

function toMissing(
  facts: HeldFacts,
  { from, to }: DaySpan,
  empty: ReadonlySet<string>,
): readonly Gap[] {
  const { branch, members, rules, records, today } = facts;
  const whole = { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` };
  const expected = expectationsOf(whole, toBranchFacts(branch, members), rules).filter(
    // What began before the book was kept is nobody's gap here.
    ({ span }) => span.from >= from && !isWithinEmpty(span, empty),
  );
  const missing = holdAgainst(expected, records, today).filter(({ state }) => state === 'missing');
  const groups = groupBy(
    missing,
    ({ expectation: { kind, group, span } }) => `${span.to.slice(0, 4)} ${kind} ${group?.id ?? ''}`,
  );
  return [...groups].map(([key, ofGroup]) => ({
    key: `meetings ${key}`,
    text: toSentence(ofGroup),
    places: [{ kind: 'records' }],
  }));
}

/** A month without any record is named once, not again for each kind of meeting. */
function isWithinEmpty(span: DaySpan, empty: ReadonlySet<string>): boolean {
  return monthsOfSpan(span).every((month) => empty.has(month));
}

function toSentence(missing: readonly HeldExpectation[]): string {
  const first = missing[0];
  if (first === undefined) return '';
  const { span, group, isByBookYear, times } = first.expectation;
  const year = `${span.to.slice(0, 4)}年`;
  const who = group?.name ?? '';
  const name = toKindName(first.expectation);
  if (isByBookYear) {
    return first.held === 0
      ? `${year}${who}没有${name}。`
      : `${year}${who}的${name}有${first.held}次，应有${times}次。`;
  }
  const none = missing.filter(({ held }) => held === 0);
  const few = missing
    .filter(({ held }) => held > 0)
    .map(({ expectation, held }) => {
      return `${toLabel(expectation)}${name}有${held}次，应有${expectation.times}次`;
    });
  const without = none.length === 0 ? [] : [`${toSpans(none)}没有${name}`];
  return `${year}${who}${[...without, ...few].join('；')}。`;
}

/** Months joined to runs; quarters and the like one by one. */
function toSpans(missing: readonly HeldExpectation[]): string {
  const expectations = missing.map(({ expectation }) => expectation);
  return expectations.every(({ span }) => isMonth(span))
    ? toMonthWords(expectations.map(({ span }) => Number(span.to.slice(5, 7))))
    : expectations.map(toLabel).join('、');
}

/** As 第二季度: the year stands before it. */
function toLabel({ label }: Expectation): string {
  return label.replace(/^\d+年/, '');
}

function isMonth({ from, to }: DaySpan): boolean {
  return from.slice(0, 7) === to.slice(0, 7);
}

function toKindName({ kind }: Expectation): string {
  const known = recordKindSchema.safeParse(kind);
  return known.success ? recordKindFacts[known.data].name : '活动';
}
