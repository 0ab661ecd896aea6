import { toDatePart } from '../domain/calendar';
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
  const last = month <= YEARLY_UNTIL_MONTH ? holdYear(facts, year - 1) : [];
  return [
    ...last.filter(isYearlyOpen).map((one) => toReminder(one, 'now')),
    ...held.filter((one) => isDueNow(one, facts.today)).map((one) => toReminder(one, 'month')),
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
      const ids = new Set(rosterOf(date).map(({ member }) => groupOf(member)));
      return branch.groups.filter(({ id }) => ids.has(id));
    },
  };
}

function groupOf({ groupId }: ReminderFacts['members'][number]): string | null {
  return groupId;
}

function isYearlyOpen({ state, expectation }: HeldExpectation): boolean {
  return expectation.isByBookYear && state !== 'met';
}

/** Monthly ones in their month, others in the last month of their span, yearly ones from October. */
function isDueNow({ state, expectation }: HeldExpectation, today: LocalDate): boolean {
  const { span, kind, isByBookYear } = expectation;
  if (state !== 'open' || today < span.from) return false;
  // This month's theme day has a sentence of its own.
  if (kind === 'theme-day' && span.from.slice(0, 7) === span.to.slice(0, 7)) return false;
  if (isByBookYear) return Number(today.slice(5, 7)) >= YEARLY_FROM_MONTH;
  return span.to.slice(0, 7) === today.slice(0, 7);
}

function nameOf({ kind }: Expectation): string {
  return kind in recordKindFacts ? recordKindFacts[kind as RecordKind].name : kind;
}

function toReminder({ expectation, message }: HeldExpectation, group: Reminder['group']): Reminder {
  const { kind, label, provision } = expectation;
  return {
    id: `expected ${kind} ${label} ${expectation.group?.id ?? ''}`,
    group,
    text: `${nameOf(expectation)}：${message}`,
    basis: formatBasis(provision),
    target: { kind: 'records' },
  };
}

/** One sentence for each kind, however many months it is about. */
function toMissed(missing: readonly HeldExpectation[]): readonly Reminder[] {
  const byKind = groupBy(missing, ({ expectation }) => expectation.kind);
  return [...byKind].flatMap(([kind, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const labels = [
      ...new Set(
        all.map(({ expectation }) => `${expectation.label}${expectation.group?.name ?? ''}`),
      ),
    ];
    return [
      {
        id: `missed ${kind} ${labels.join(' ')}`,
        group: 'watch' as const,
        text: `${nameOf(first.expectation)}：${labels.join('、')}的次数不够。开过的，请把记录补齐；没有开的，不必补写。`,
        basis: formatBasis(first.expectation.provision),
        target: { kind: 'records' as const },
      },
    ];
  });
}
