import { attendanceStates } from '@shared/domain/attendance';
import { attendanceCountsSchema } from '@shared/domain/attendance-counts';
import { countAttendance, explainCounts } from '@shared/domain/count-attendance';
import { rosterOn } from '@shared/domain/roster-on-date';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, exempt, full, probationary, suspended } from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const DAY = '2026-06-17';

const aPerson = fc.record({
  isHere: fc.boolean(),
  isFull: fc.boolean(),
  isSuspended: fc.boolean(),
  isExempt: fc.boolean(),
  state: fc.option(fc.constantFrom(...attendanceStates)),
});
type Person = typeof aPerson extends fc.Arbitrary<infer Value> ? Value : never;

function countAll(people: readonly Person[]) {
  const members = people.map((person, index) =>
    aMember({
      id: idOf(index + 1),
      states: [
        person.isHere ? belongs() : belongs('2020-01-01', '2026-06-16'),
        person.isFull ? full() : probationary('2026-01-01'),
        ...(person.isSuspended ? [suspended('2026-01-01')] : []),
        ...(person.isExempt ? [exempt()] : []),
      ],
    }),
  );
  const entries = people.flatMap(({ state }, index) =>
    state === null ? [] : [anEntry(idOf(index + 1), state)],
  );
  return countAttendance(rosterOn(members, DAY), entries);
}

it('counts as one would by going through the list once for every number', () => {
  fc.assert(
    fc.property(fc.array(aPerson, { maxLength: 60 }), (people) => {
      const here = people.filter((person) => person.isHere);
      const expected = here.filter((person) => !person.isExempt);
      const voters = expected.filter((person) => person.isFull && !person.isSuspended);
      const isThere = ({ state }: Person) => state === 'present' || state === 'online';
      const number = (list: readonly Person[]) => list.length;
      expect(countAll(people)).toEqual({
        onRoster: number(here),
        exempted: number(here.filter((person) => person.isExempt)),
        expected: number(expected),
        attending: number(expected.filter(isThere)),
        onLeave: number(expected.filter(({ state }) => state?.endsWith('-leave') === true)),
        absent: number(expected.filter(({ state }) => state === 'absent')),
        withoutEntry: number(expected.filter(({ state }) => state === null)),
        expectedVoters: number(voters),
        attendingVoters: number(voters.filter(isThere)),
        attendingExempted: number(here.filter((person) => person.isExempt && isThere(person))),
        fullExpected: number(expected.filter((person) => person.isFull)),
        probationaryExpected: number(expected.filter((person) => !person.isFull)),
      });
    }),
  );
});

it('shows only formulas that are right', () => {
  fc.assert(
    fc.property(fc.array(aPerson, { maxLength: 60 }), (people) => {
      const counts = countAll(people);
      attendanceCountsSchema.parse(counts);
      const { expected, attending, voters } = explainCounts(counts);
      for (const line of [expected, attending, ...voters.split('；')]) {
        const [result = NaN, base = NaN, ...terms] = (line.match(/\d+/g) ?? []).map(Number);
        expect(terms.reduce((rest, term) => rest - term, base)).toBe(result);
      }
    }),
  );
});
