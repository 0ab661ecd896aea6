import type { BuiltInKind } from '@shared/domain/record-kind';

import type { BranchSpec, EventSpec, PersonSpec } from './branch-specs';

const YEAR = 2026;
const monthEnds = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number) => String(number).padStart(2, '0');
const firstOf = (month: number) => `${YEAR}-${two(month)}-01`;
const lastOf = (month: number) => `${YEAR}-${two(month)}-${monthEnds[month - 1]}`;

const isIn = ({ from, to }: PersonSpec, day: string) => from <= day && (to === null || day <= to);
const isFull = (person: PersonSpec, day: string) => isIn(person, day) && person.fullFrom <= day;

interface Present {
  readonly event: EventSpec;
  readonly bookYear: number;
  readonly states: EventSpec['states'];
}

/** What a person with the specification in hand would count, one question after the other. */
export function recountBranch(spec: BranchSpec) {
  const madeOn = spec.madeAt.slice(0, 10);
  const asOf = madeOn < '2026-12-31' ? madeOn : '2026-12-31';
  const all: readonly Present[] = spec.events.map((event) => ({
    event,
    bookYear: event.corrected?.bookYear ?? event.bookYear,
    states: event.corrected?.states ?? event.states,
  }));
  const ofYear = all.filter(({ bookYear }) => bookYear === YEAR);
  const members = spec.people.filter((person) => isIn(person, asOf));
  const full = members.filter((person) => isFull(person, asOf)).length;
  let [expectedTimes, attendingTimes] = [0, 0];
  const tenths = new Map<number, number>();
  for (const { event, states } of ofYear) {
    spec.people.forEach((person, place) => {
      if (!isCalled(event, person, place)) return;
      expectedTimes += 1;
      if (states[place] !== 'present' && states[place] !== 'online') return;
      attendingTimes += 1;
      tenths.set(place, (tenths.get(place) ?? 0) + event.tenths);
    });
  }
  return {
    branchName: spec.name,
    asOf,
    full,
    probationary: members.length - full,
    expectedTimes,
    attendingTimes,
    studyTenths: [...tenths.values()].reduce((sum, some) => sum + some, 0),
    hoursAsked: members.length,
    hoursReached: spec.people.filter(
      (person, place) => isIn(person, asOf) && (tenths.get(place) ?? 0) >= (place < 3 ? 560 : 320),
    ).length,
    filed: ofYear.length,
    drafts: spec.draftDays.length,
    newestOn:
      all
        .map(({ event }) => event.day)
        .sort()
        .at(-1) ?? null,
    plan: recountPlan(spec, all, madeOn),
    termEndsOn: recountTerm(spec),
    meetings: recountMeetings(spec, all, ofYear, madeOn),
  };
}

function isCalled(event: EventSpec, person: PersonSpec, place: number): boolean {
  if (!isIn(person, event.day)) return false;
  if (event.kinds.includes('group-meeting')) return person.group === event.group;
  return event.kinds.includes('committee-meeting') ? place < 3 : true;
}

function recountTerm({ electedOn, kind }: BranchSpec): string | null {
  if (electedOn === null) return null;
  return `${Number(electedOn.slice(0, 4)) + (kind === 'village' ? 5 : 3)}${electedOn.slice(4)}`;
}

function recountPlan(spec: BranchSpec, all: readonly Present[], madeOn: string) {
  if (spec.planLines === null) return null;
  const lines = spec.planLines;
  const rows = [
    ...all.map(({ event, bookYear }, place) => ({
      kinds: event.kinds,
      day: event.day,
      bookYear,
      place,
    })),
    ...spec.draftDays.map((day) => ({
      kinds: ['theme-day'] as readonly BuiltInKind[],
      day,
      bookYear: YEAR,
      place: -1,
    })),
  ];
  const isProposed = ({ month, kind }: (typeof lines)[number]) =>
    rows.some(
      (row) =>
        row.bookYear === YEAR &&
        row.kinds.includes(kind) &&
        (row.day < `${YEAR}-01-01` ? 1 : Number(row.day.slice(5, 7))) === month &&
        !lines.some((line) => line.kind === kind && line.event === row.place),
    );
  return {
    lines: lines.length,
    held: lines.filter(({ event }) => event !== null).length,
    notHeld: lines.filter(
      (line) => line.event === null && madeOn > lastOf(line.month) && !isProposed(line),
    ).length,
  };
}

interface Recounted {
  readonly held: number;
  readonly expected: number | null;
  readonly gaps: number;
}

function recountMeetings(
  spec: BranchSpec,
  all: readonly Present[],
  ofYear: readonly Present[],
  madeOn: string,
): Readonly<Record<string, Recounted>> {
  const heldOf = (kind: BuiltInKind) =>
    ofYear.filter(({ event }) => event.kinds.includes(kind)).length;
  const isHeld = (kind: BuiltInKind, from: string, to: string, group = 0) =>
    all.some(
      ({ event }) =>
        event.kinds.includes(kind) && event.group === group && from <= event.day && event.day <= to,
    );
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const fullOn = (day: string) => spec.people.filter((person) => isFull(person, day)).length;
  const committeeMonths = months.filter(
    (month) => fullOn(firstOf(month)) >= 7 && fullOn(lastOf(month)) >= 7,
  );
  const groupMonths = (spec.groupCount === 0 ? [] : [1, 2]).flatMap((group) => {
    const isThere = (day: string) =>
      spec.people.some((person) => person.group === group && isIn(person, day));
    return months
      .filter((month) => isThere(firstOf(month)) && isThere(lastOf(month)))
      .map((month) => ({ month, group }));
  });
  const monthGaps = (kind: BuiltInKind, some: readonly number[]) =>
    some.filter((month) => madeOn > lastOf(month) && !isHeld(kind, firstOf(month), lastOf(month)))
      .length;
  const count = (kind: BuiltInKind, expected: number, gaps: number): Recounted => ({
    held: heldOf(kind),
    expected: expected === 0 ? null : expected,
    gaps,
  });
  const yearly = (kind: BuiltInKind) =>
    count(kind, 1, madeOn > lastOf(12) && heldOf(kind) === 0 ? 1 : 0);
  return {
    'theme-day': count('theme-day', 12, monthGaps('theme-day', months)),
    'general-meeting': count(
      'general-meeting',
      4,
      [3, 6, 9, 12].filter(
        (month) =>
          madeOn > lastOf(month) && !isHeld('general-meeting', firstOf(month - 2), lastOf(month)),
      ).length,
    ),
    'committee-meeting': count(
      'committee-meeting',
      committeeMonths.length,
      monthGaps('committee-meeting', committeeMonths),
    ),
    'group-meeting': count(
      'group-meeting',
      groupMonths.length,
      groupMonths.filter(
        ({ month, group }) =>
          madeOn > lastOf(month) && !isHeld('group-meeting', firstOf(month), lastOf(month), group),
      ).length,
    ),
    lecture: count('lecture', 0, 0),
    'life-meeting': yearly('life-meeting'),
    appraisal: yearly('appraisal'),
  };
}
