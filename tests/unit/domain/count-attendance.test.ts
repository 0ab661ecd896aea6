import { countAttendance, explainCounts } from '@shared/domain/count-attendance';
import { rosterOn } from '@shared/domain/roster-on-date';
import { idOf } from '@tests/builders/ids';
import {
  aMember,
  belongs,
  exempt,
  full,
  probationary,
  someMembers,
  suspended,
} from '@tests/builders/member';
import { anEntry } from '@tests/builders/record';
import { expect, it } from 'vitest';

const DAY = '2026-06-17';

/** 46 on the roster: 39 full with a vote, 1 suspended, 2 probationary, 4 exempt. */
const roster = rosterOn(
  [
    ...someMembers(39),
    aMember({ id: idOf(40), states: [belongs(), full(), suspended('2026-01-01')] }),
    aMember({ id: idOf(41), states: [belongs(), probationary('2026-01-01')] }),
    aMember({ id: idOf(42), states: [belongs(), probationary('2026-01-01')] }),
    ...[43, 44, 45, 46].map((number) =>
      aMember({ id: idOf(number), states: [belongs(), full(), exempt()] }),
    ),
  ],
  DAY,
);

const entries = [
  ...Array.from({ length: 36 }, (_, index) => anEntry(idOf(index + 1))),
  anEntry(idOf(37), 'sick-leave'),
  anEntry(idOf(38), 'personal-leave'),
  anEntry(idOf(39), 'absent'),
  anEntry(idOf(40), 'online'),
  anEntry(idOf(41), 'duty-leave'),
];

it('counts a whole meeting', () => {
  expect(countAttendance(roster, entries)).toEqual({
    onRoster: 46,
    exempted: 4,
    expected: 42,
    attending: 37,
    onLeave: 3,
    absent: 1,
    withoutEntry: 1,
    expectedVoters: 39,
    attendingVoters: 36,
    attendingExempted: 0,
    fullExpected: 40,
    probationaryExpected: 2,
  });
});

it('shows every number with its formula', () => {
  expect(explainCounts(countAttendance(roster, entries))).toEqual({
    expected: '应到 42 = 在册 46 − 不计入应到 4',
    attending: '实到 37 = 应到 42 − 请假 3 − 缺席 1 − 未登记 1',
    voters:
      '有表决权应到 39 = 应到 42 − 预备党员 2 − 停止行使表决权 1；有表决权实到 36 = 有表决权应到 39 − 未到 3',
    exempted: '',
  });
});

it('leaves terms of 0 out of the formulas', () => {
  const all = rosterOn(someMembers(3), DAY);
  const counts = countAttendance(
    all,
    all.map(({ member }) => anEntry(member.id)),
  );
  expect(explainCounts(counts)).toEqual({
    expected: '应到 3 = 在册 3',
    attending: '实到 3 = 应到 3',
    voters: '有表决权应到 3 = 应到 3；有表决权实到 3 = 有表决权应到 3',
    exempted: '',
  });
});

it('tells of exempt members who came without counting them', () => {
  const counts = countAttendance(roster, [...entries, anEntry(idOf(43)), anEntry(idOf(44))]);
  expect(counts).toMatchObject({ attending: 37, attendingVoters: 36, attendingExempted: 2 });
  expect(explainCounts(counts).exempted).toBe('另有 2 名不计入应到的党员到会，不计入实到');
});

it('counts nobody who is not on the roster, and a member with two entries once', () => {
  const counts = countAttendance(rosterOn(someMembers(2), DAY), [
    anEntry(idOf(1), 'absent'),
    anEntry(idOf(1), 'present'),
    anEntry(idOf(99), 'present'),
  ]);
  expect(counts).toMatchObject({ expected: 2, attending: 1, absent: 0, withoutEntry: 1 });
});
