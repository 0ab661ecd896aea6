import { attendanceStates, type AttendanceState } from '@shared/domain/attendance';
import { emptyContent, syncAttendance } from '@shared/domain/filing';
import type { Member } from '@shared/domain/member';
import type { RecordContent } from '@shared/domain/record';
import type { BuiltInKind } from '@shared/domain/record-kind';
import type { FiledDocument } from '@shared/domain/seal';
import fc from 'fast-check';

import { idOf } from './ids';
import { aMember, belongs, exempt, full, inGroup, probationary } from './member';
import { aFiledRecord } from './statistics';

const aDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const aPerson = fc.record({
  since: fc.constantFrom('2010-01-01', '2026-03-15', '2026-08-01'),
  until: fc.constantFrom(null, null, '2026-06-17', '2026-12-31'),
  fullSince: fc.constantFrom('2010-07-01', '2026-05-01'),
  exemptSince: fc.constantFrom(null, null, null, '2026-04-01'),
  group: fc.constantFrom(idOf(901), idOf(902), null),
});

function toMember(
  person: typeof aPerson extends fc.Arbitrary<infer Value> ? Value : never,
  index: number,
) {
  return aMember({
    id: idOf(index + 1),
    name: `党员${index + 1}`,
    states: [
      belongs(person.since, person.until),
      ...(person.group === null ? [] : [inGroup(person.group)]),
      probationary(person.since),
      full(person.fullSince),
      ...(person.exemptSince === null
        ? []
        : [exempt({ from: person.exemptSince, superiorConsentOn: person.since })]),
    ],
  });
}

const kindSets: readonly (readonly BuiltInKind[])[] = [
  ['theme-day'],
  ['theme-day', 'lecture'],
  ['general-meeting'],
  ['group-meeting'],
  ['committee-meeting'],
  ['lecture', 'general-meeting'],
  ['volunteering'],
  ['talk'],
  ['home-teaching'],
];

const anEvent = fc.record({
  kinds: fc.constantFrom(...kindSets),
  day: aDay,
  bookYear: fc.constantFrom(2026, 2026, 2026, 2025),
  states: fc.array(fc.constantFrom(...attendanceStates), { minLength: 8, maxLength: 8 }),
  exemptCame: fc.boolean(),
  makeUps: fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.boolean()), { maxLength: 4 }),
  tenths: fc.constantFrom(0, 10, 15, 20),
  people: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 3 }),
  /** States of a second revision; null where nothing was corrected. */
  corrected: fc.option(
    fc.array(fc.constantFrom(...attendanceStates), { minLength: 8, maxLength: 8 }),
  ),
});
type Event = typeof anEvent extends fc.Arbitrary<infer Value> ? Value : never;

const reasonOf = (state: AttendanceState) =>
  state === 'present' || state === 'online' ? '' : '有事';

function ownParts({ kinds, people }: Event): Partial<RecordContent> {
  const [one = 1, other = 2] = people;
  const person = (number: number) => ({ memberId: idOf(number), name: `党员${number}` });
  return {
    ...(kinds.includes('group-meeting')
      ? {
          groupMeeting: {
            group: { groupId: idOf(901), name: '第一党小组' },
            leaderId: null,
            reports: [],
          },
        }
      : {}),
    ...(kinds.includes('committee-meeting')
      ? { committeeMeeting: { committeeIds: people.map(idOf), topics: [] } }
      : {}),
    ...(kinds.includes('talk')
      ? {
          talk: {
            talker: person(one),
            partner: person(other),
            type: 'thought' as const,
            suggestions: '',
            followUp: '',
          },
        }
      : {}),
    ...(kinds.includes('volunteering')
      ? {
          volunteering: {
            leader: person(one),
            serviceTenths: 0,
            served: '',
            helpers: '',
            participantIds: people.map(idOf),
            result: '',
          },
        }
      : {}),
    ...(kinds.includes('home-teaching')
      ? {
          homeTeaching: {
            teacherIds: [idOf(one)],
            visits: [{ id: idOf(990), memberId: idOf(other), material: '', remarks: '' }],
          },
        }
      : {}),
  };
}

function toContent(event: Event, members: readonly Member[], states: readonly AttendanceState[]) {
  const base = {
    ...emptyContent(event.kinds[0]!, event.day, members),
    kinds: [...event.kinds],
    bookYear: event.bookYear,
    startsAt: `${event.day}T14:30`,
    endsAt: `${event.day}T16:00`,
    theme: `${event.day}的活动`,
    studyTenths: event.tenths,
    ...ownParts(event),
  };
  const synced = syncAttendance(base, members);
  const attendance = synced.attendance.map((entry) => {
    const state = states[Number.parseInt(entry.memberId.slice(-4), 16) % 8] ?? 'present';
    return { ...entry, state, reason: reasonOf(state) };
  });
  const listed = new Set(attendance.map(({ memberId }) => memberId));
  const others = members
    .filter(({ id }) => event.exemptCame && !listed.has(id))
    .map(({ id }) => ({ memberId: id, state: 'present' as const, reason: '', isApproved: false }));
  return {
    ...synced,
    attendance: [...attendance, ...others],
    makeUps: event.makeUps.map(([place, isHeld], index) => ({
      id: idOf(950 + index),
      memberId: idOf((place % members.length) + 1),
      on: isHeld ? event.day : null,
      how: '自学',
      by: '',
    })),
  };
}

/** A book at random: filed as the app files, and with a roster that moved on since. */
export interface RandomBook {
  readonly members: readonly Member[];
  /** All revisions, as they lie in the book. */
  readonly revisions: readonly FiledDocument[];
}

export const aRandomBook = fc
  .record({
    people: fc.array(aPerson, { minLength: 1, maxLength: 8 }),
    events: fc.array(anEvent, { maxLength: 12 }),
    moved: fc.boolean(),
  })
  .map(({ people, events, moved }): RandomBook => {
    const members = people.map(toMember);
    const revisions = events.flatMap((event, index) => {
      const number = 700 + index;
      const file = (states: readonly AttendanceState[], revision: number) =>
        aFiledRecord(toContent(event, members, states), { members, number, revision });
      return event.corrected === null
        ? [file(event.states, 1)]
        : [file(event.states, 1), file(event.corrected, 2)];
    });
    // The roster of today may be another one than that of filing, and must not matter.
    const today = moved
      ? members.map((member) => ({
          ...member,
          states: [belongs('2026-11-01'), full()],
        }))
      : members;
    return { members: today, revisions };
  });
