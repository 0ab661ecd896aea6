import type { AttendanceState } from '@shared/domain/attendance';
import type { BuiltInKind } from '@shared/domain/record-kind';

import { createSeededRandom, type SeededRandom } from '../faults/seeded-random';

/** A branch as it was made up: what is packaged comes out of it, and what is recounted by hand. */
export interface BranchSpec {
  readonly number: number;
  readonly name: string;
  readonly kind: 'village' | 'enterprise';
  readonly people: readonly PersonSpec[];
  /** 0 or 2. */
  readonly groupCount: number;
  readonly events: readonly EventSpec[];
  /** Days of drafts of the year; one more draft that was put aside is always there. */
  readonly draftDays: readonly string[];
  /** Null where the year has no plan. */
  readonly planLines: readonly PlanLineSpec[] | null;
  readonly electedOn: string | null;
  readonly madeAt: string;
}

export interface PersonSpec {
  readonly name: string;
  readonly from: string;
  /** Last day in the branch. */
  readonly to: string | null;
  readonly fullFrom: string;
  /** 1 or 2; 0 for none. */
  readonly group: number;
}

export interface EventSpec {
  readonly kinds: readonly BuiltInKind[];
  readonly day: string;
  readonly bookYear: number;
  /** 1 or 2 of a 党小组会, else 0. */
  readonly group: number;
  /** By person, in their order. */
  readonly states: readonly AttendanceState[];
  readonly tenths: number;
  /** What a correction makes of it; null where there is none. */
  readonly corrected: {
    readonly states: readonly AttendanceState[];
    readonly bookYear: number;
  } | null;
}

export interface PlanLineSpec {
  readonly month: number;
  readonly kind: BuiltInKind;
  /** Of `events`; null where the branch linked nothing. */
  readonly event: number | null;
}

const states: readonly AttendanceState[] = [
  ...(['present', 'present', 'present', 'present', 'online'] as const),
  ...(['personal-leave', 'sick-leave', 'duty-leave', 'absent'] as const),
];
const kindSets: readonly (readonly BuiltInKind[])[] = [
  ['theme-day'],
  ['theme-day', 'lecture'],
  ['theme-day', 'general-meeting'],
  ['general-meeting'],
  ['committee-meeting'],
  ['group-meeting'],
  ['life-meeting'],
  ['appraisal'],
];

/** Other forms do not ask for 学时. */
const kindsWithHours: readonly BuiltInKind[] = ['theme-day', 'group-meeting', 'lecture'];

const two = (number: number) => String(number).padStart(2, '0');

function pick<Item>(random: SeededRandom, items: readonly Item[]): Item {
  const item = items[random.wholeBetween(0, items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function aDay(random: SeededRandom, year: number): string {
  const [month, day] = [random.wholeBetween(1, 13), random.wholeBetween(1, 29)];
  // Nothing takes place after the earliest day on which a package is made.
  return year === 2026 && month >= 11 ? '2026-11-05' : `${year}-${two(month)}-${two(day)}`;
}

function aPerson(random: SeededRandom, place: number): PersonSpec {
  // The first three are the committee and stay.
  const stays = place < 3;
  return {
    name: `党员${two(place + 1)}`,
    from: stays ? '2015-01-01' : pick(random, ['2015-01-01', '2015-01-01', '2026-04-10']),
    to: stays ? null : pick(random, [null, null, null, '2026-07-20']),
    fullFrom: stays ? '2016-01-01' : pick(random, ['2016-01-01', '2016-01-01', '2026-09-01']),
    group: random.wholeBetween(1, 3),
  };
}

function anEvent(random: SeededRandom, people: number, groupCount: number): EventSpec {
  const kinds = pick(random, groupCount === 0 ? kindSets.filter(isOfWhole) : kindSets);
  const year = pick(random, [2026, 2026, 2026, 2026, 2025]);
  const someStates = () => Array.from({ length: people }, () => pick(random, states));
  // A 组织生活会 of the year before is often held in spring.
  const bookYear = kinds.includes('life-meeting') ? pick(random, [year, year - 1]) : year;
  const isCorrected = random.wholeBetween(0, 6) === 0;
  return {
    kinds,
    day: aDay(random, year),
    bookYear,
    group: kinds.includes('group-meeting') ? random.wholeBetween(1, 3) : 0,
    states: someStates(),
    tenths: kinds.some((kind) => kindsWithHours.includes(kind)) ? pick(random, [0, 10, 15, 20]) : 0,
    corrected: isCorrected
      ? { states: someStates(), bookYear: pick(random, [bookYear, bookYear, 2025]) }
      : null,
  };
}

const isOfWhole = (kinds: readonly BuiltInKind[]) => !kinds.includes('group-meeting');

function aPlanLine(random: SeededRandom, events: readonly EventSpec[]): PlanLineSpec {
  const at = random.wholeBetween(0, events.length * 2);
  const event = events[at];
  if (event?.corrected !== null || event.bookYear !== 2026) {
    return {
      month: random.wholeBetween(1, 13),
      kind: pick(random, ['theme-day', 'general-meeting', 'lecture'] as const),
      event: null,
    };
  }
  return { month: Number(event.day.slice(5, 7)), kind: event.kinds[0]!, event: at };
}

/** A branch at random, the same for the same number. */
export function aBranchSpec(number: number): BranchSpec {
  const random = createSeededRandom(number * 7919 + 1);
  const peopleCount = random.wholeBetween(3, 14);
  const groupCount = pick(random, [0, 2]);
  const events = Array.from({ length: random.wholeBetween(6, 22) }, () =>
    anEvent(random, peopleCount, groupCount),
  );
  const linked = new Map<number, PlanLineSpec>();
  const lines = Array.from({ length: random.wholeBetween(4, 16) }, () =>
    aPlanLine(random, events),
  ).filter((line) => {
    if (line.event === null) return true;
    const isFirst = !linked.has(line.event);
    linked.set(line.event, line);
    return isFirst;
  });
  return {
    number,
    name: `第${number}支部`,
    kind: pick(random, ['village', 'enterprise']),
    people: Array.from({ length: peopleCount }, (_, place) => aPerson(random, place)),
    groupCount,
    events,
    draftDays: Array.from({ length: random.wholeBetween(0, 3) }, () => aDay(random, 2026)),
    planLines: random.wholeBetween(0, 4) === 0 ? null : lines,
    electedOn: pick(random, [null, '2021-12-10', '2023-06-15', '2024-03-01']),
    madeAt: pick(random, ['2026-11-22T10:00', '2026-12-31T18:30', '2027-01-10T09:00']),
  };
}
