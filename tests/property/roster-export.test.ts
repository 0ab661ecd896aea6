import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Member } from '@shared/domain/member';
import { toRosterCsv, toRosterWorkbook } from '@shared/roster/export/roster-sheet';
import { planImport } from '@shared/roster/import/plan-import';
import { readRoster } from '@shared/roster/import/read-roster';
import { toRosterTable } from '@shared/roster/import/roster-row';
import { toStates } from '@shared/roster/to-member';
import { readTable } from '@shared/tables/read-table';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { anIdentityNumber } from '@tests/fixtures/rosters/identity-numbers';

const today = '2026-11-22';
const groups = [
  { id: idOf(901), name: '第一党小组' },
  { id: idOf(902), name: '离退休党小组' },
];
const branch = { name: '红石村党支部', groups };

/** Words as a field of one line holds them: nothing around them, no two spaces together. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => !/[\p{Cc}\p{Cs}]|^'/u.test(text));
const date = (from: string, to: string) =>
  fc
    .date({ min: new Date(`${from}T00:00Z`), max: new Date(`${to}T00:00Z`), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

const member = fc.record({
  given: fc.constantFrom('伟', '娜', '頔', '𬱖', '䶮红', '建国', '·买买提', '毕力格'),
  sex: fc.constantFrom('male' as const, 'female' as const, null),
  ethnicity: fc.constantFrom('汉族', '蒙古族', '维吾尔族', ''),
  bornOn: fc.option(date('1940-01-01', '1985-12-31')),
  joinedOn: date('2004-01-01', '2020-12-31'),
  isFull: fc.boolean(),
  hasNumber: fc.boolean(),
  phone: fc.constantFrom('', '13900000001', '04778581234', '0477-8581234'),
  texts: fc.record({ education: words, job: words, address: words, post: words, note: words }),
  groupId: fc.constantFrom(null, idOf(901), idOf(902)),
  lostFrom: fc.option(date('2021-01-01', '2026-01-01')),
  mobileFrom: fc.option(date('2021-01-01', '2026-01-01')),
  where: words,
});

type Drawn = typeof member extends fc.Arbitrary<infer Value> ? Value : never;

function toMember(one: Drawn, index: number): Member {
  const fullMemberOn = one.isFull ? '2022-07-01' : null;
  const sex = one.hasNumber && one.bornOn !== null ? (one.sex ?? 'male') : one.sex;
  const order = index * 2 + (sex === 'male' ? 1 : 0);
  const states = toStates({
    category: one.isFull ? 'full' : 'probationary',
    joinedOn: one.joinedOn,
    fullMemberOn,
    belongsFrom: one.joinedOn,
  });
  if (one.lostFrom !== null) states.push({ kind: 'lost-contact', from: one.lostFrom, to: null });
  if (one.mobileFrom !== null) {
    states.push({ kind: 'mobile', from: one.mobileFrom, to: null, where: one.where });
  }
  return aMember({
    ...one.texts,
    id: idOf(index + 1),
    // Each name is its own; namesakes without a birth date are for the user to tell apart.
    name: `${String.fromCodePoint(0x4e10 + index)}${one.given}`,
    identityNumber:
      one.hasNumber && one.bornOn !== null ? anIdentityNumber('152728', one.bornOn, order) : '',
    ...{ sex, states, fullMemberOn },
    ...{ ethnicity: one.ethnicity, bornOn: one.bornOn, joinedOn: one.joinedOn },
    ...{ phone: one.phone, groupId: one.groupId },
  });
}

function readBack(bytes: Uint8Array, members: readonly Member[]) {
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.error.what);
  const { sheets, dateSystem } = read.value;
  const reading = readRoster(toRosterTable(sheets[0]!, dateSystem), { today, groups, members });
  expect(reading.bad).toEqual([]);
  return planImport(reading.ok, members, { groups, today });
}

const roster = fc
  .array(member, { minLength: 1, maxLength: 12 })
  .map((drawn) => drawn.map(toMember));

describe.each([
  ['xlsx', toRosterWorkbook],
  ['csv', toRosterCsv],
] as const)('an exported roster as %s', (_kind, write) => {
  it('changes nothing when it is imported again', () => {
    fc.assert(
      fc.property(roster, (members) => {
        const { rows, onlyInBook } = readBack(write({ branch, members, date: today }), members);
        const odd = rows.filter(({ kind }) => kind !== 'same');
        expect(odd).toEqual([]);
        expect(rows).toHaveLength(members.length);
        expect(onlyInBook).toEqual([]);
      }),
    );
  });
});
