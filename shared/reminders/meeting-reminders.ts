import { toDatePart } from '../domain/calendar';
import { groupOn } from '../domain/group-on-date';
import { recordKindFacts, type RecordKind } from '../domain/record-kind';
import { rosterOn } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';
import { expectationsOf, type BranchFacts, type Expectation } from '../rules/expectations';
import {
  holdAgainst,
  type HeldExpectation,
  type HeldMeeting,
} from '../rules/held-against-expected';
import { formatBasis } from '../rules/provision';
import { groupBy } from '../util/group-by';

import { kindsToldByPlan } from './plan-reminders';
import type { Reminder, ReminderFacts } from './reminder';

/** A yearly meeting is usually held in the last quarter; before it nobody is reminded. */
const YEARLY_FROM_MONTH = 10;
/** Last year's 组织生活会 and 评议 are often held until March of the next one. */
const YEARLY_UNTIL_MONTH = 3;

/** Meetings that the rules expect of this month, quarter and year and that no record shows. */
export function findMeetings(facts: ReminderFacts): readonly Reminder[] {
  const year = Number(facts.today.slice(0, 4));
  const month = Number(facts.today.slice(5, 7));
  const held = holdYear(facts, year);
  const planned = kindsToldByPlan(facts);
  const last = month <= YEARLY_UNTIL_MONTH ? holdYear(facts, year - 1) : [];
  return [
    ...toReminders(last.filter(isYearlyOpen), 'now'),
    ...toReminders(
      held.filter((one) => isDueNow(one, facts.today) && !planned.has(one.expectation.kind)),
      'month',
    ),
    ...toMissed(held.filter(({ state }) => state === 'missing')),
  ];
}

function holdYear(facts: ReminderFacts, year: number): readonly HeldExpectation[] {
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const begin = firstDayOfBook(facts);
  const expected = expectationsOf(period, toBranchFacts(facts), facts.rules)
    // Before the book was begun nothing could stand in it.
    .filter(({ span }) => span.from >= begin || (span.from <= begin && begin <= span.to));
  return holdAgainst(expected, toMeetings(facts), facts.today);
}

function firstDayOfBook({ branch, records, toDay }: ReminderFacts): LocalDate {
  const days = records.map(({ content }) => toDatePart(content.startsAt ?? '9999'));
  return days.reduce((first, day) => (day < first ? day : first), toDay(branch.createdAtMs));
}

function toMeetings({ records, today }: ReminderFacts): readonly HeldMeeting[] {
  return records
    .map(({ content }) => ({
      kinds: content.kinds,
      date: toDatePart(content.startsAt ?? ''),
      bookYear: content.bookYear,
      groupId: content.groupMeeting?.group.groupId ?? null,
    }))
    .filter(({ date }) => date <= today);
}

/** Asked of the same first and last days of months again and again, so each is counted once. */
function toBranchFacts({ branch, members }: ReminderFacts): BranchFacts {
  const rosters = new Map<LocalDate, ReturnType<typeof rosterOn>>();
  const rosterOf = (date: LocalDate) => {
    const known = rosters.get(date) ?? rosterOn(members, date);
    rosters.set(date, known);
    return known;
  };
  return {
    fullMembersOn: (date) => rosterOf(date).filter(({ standing }) => standing === 'full').length,
    groupsOn: (date) => {
      const ids = new Set(rosterOf(date).map(({ member }) => groupOn(member, date)));
      return branch.groups.filter(({ id }) => ids.has(id));
    },
  };
}

function isYearlyOpen({ state, expectation }: HeldExpectation): boolean {
  return expectation.isByBookYear && state !== 'met';
}

/** Monthly ones in their month, others in the last month of their span, yearly ones from October. */
function isDueNow({ state, expectation }: HeldExpectation, today: LocalDate): boolean {
  const { span, kind, isByBookYear } = expectation;
  if (state !== 'open' || today < span.from) return false;
  // This month's theme day has a sentence of its own.
  if (kind === 'theme-day' && isOneMonth(expectation)) return false;
  if (isByBookYear) return Number(today.slice(5, 7)) >= YEARLY_FROM_MONTH;
  return span.to.slice(0, 7) === today.slice(0, 7);
}

function nameOf({ kind }: Expectation): string {
  return kind in recordKindFacts ? recordKindFacts[kind as RecordKind].name : kind;
}

/** One sentence for the branch, or one for all groups that have not met yet. */
function toReminders(
  held: readonly HeldExpectation[],
  group: Reminder['group'],
): readonly Reminder[] {
  const bySpan = groupBy(held, ({ expectation }) => `${expectation.kind} ${expectation.label}`);
  return [...bySpan].flatMap(([key, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const { expectation, message } = first;
    const { label, times, provision } = expectation;
    const names = all.flatMap((one) => one.expectation.group?.name ?? []);
    const words =
      names.length < 2 ? message : `${label}各应有${times}次，还没有的：${names.join('、')}。`;
    return [
      {
        id: `expected ${key} ${names.join(' ')}`,
        group,
        text: `${nameOf(expectation)}：${words}`,
        basis: formatBasis(provision),
        target: { kind: 'records' as const },
      },
    ];
  });
}

/** One sentence for each kind, however many months it is about. */
function toMissed(missing: readonly HeldExpectation[]): readonly Reminder[] {
  const byKind = groupBy(missing, ({ expectation }) => expectation.kind);
  return [...byKind].flatMap(([kind, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const spans = describeMissed(all);
    return [
      {
        id: `missed ${kind} ${spans}`,
        group: 'watch' as const,
        text: `${nameOf(first.expectation)}次数不够的：${spans}。开过的，请把记录补齐；没有开的，不必补写。`,
        basis: formatBasis(first.expectation.provision),
        target: { kind: 'records' as const },
      },
    ];
  });
}

/** Groups that missed the same months are told together. */
function describeMissed(missing: readonly HeldExpectation[]): string {
  const byGroup = groupBy(missing, ({ expectation }) => expectation.group?.name ?? '');
  const bySpans = groupBy([...byGroup], ([, all]) => joinSpans(all));
  return [...bySpans]
    .map(([spans, groups]) => {
      const names = groups.map(([name]) => name).filter((name) => name !== '');
      return names.length === 0 ? spans : `${names.join('、')}，${spans}`;
    })
    .join('；');
}

/** Months that follow one another as 2月至8月; other spans by their names. */
function joinSpans(missing: readonly HeldExpectation[]): string {
  const months = missing
    .filter(({ expectation }) => isOneMonth(expectation))
    .map(({ expectation }) => Number(expectation.span.to.slice(5, 7)));
  const others = missing
    .filter(({ expectation }) => !isOneMonth(expectation))
    .map(({ expectation }) => expectation.label);
  const runs: { from: number; to: number }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last?.to === month - 1) last.to = month;
    else runs.push({ from: month, to: month });
  }
  const words = runs.map(({ from, to }) => (from === to ? `${from}月` : `${from}月至${to}月`));
  return [...words, ...others].join('、');
}

function isOneMonth({ span }: Expectation): boolean {
  return span.from.slice(0, 7) === span.to.slice(0, 7);
}
