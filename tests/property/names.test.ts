import type { Member } from '@shared/domain/member';
import { distinguishSameNames, toNormalName } from '@shared/domain/names';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, inGroup } from '@tests/builders/member';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const character = fc.constantFrom(
  ...Array.from(
    '王伟頔𬱖昇升龑䶮𡌴⿰\uf9dc\ufa19ᠪᠠAbＡｂ１é\u0301·•・．.●\u3000 \t\u00a0\u202f\u{e0100}',
  ),
);
const typed = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));
const hanOf = (text: string) => text.match(/[\p{Script=Han}⿰]/gu) ?? [];

it('normalises a normal name to itself', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const name = toNormalName(text);
      expect(toNormalName(name)).toBe(name);
    }),
  );
});

it('never adds, drops or replaces a Han character', () => {
  fc.assert(
    fc.property(typed, (text) => {
      expect(hanOf(toNormalName(text))).toEqual(hanOf(text));
    }),
  );
});

type PersonTraits = Pick<Member, 'sex' | 'bornOn' | 'ethnicity'> & {
  readonly groupId: string | null;
};

it('tells namesakes apart whenever any known trait differs', () => {
  const person = fc.record({
    sex: fc.constantFrom('male' as const, 'female' as const, null),
    bornOn: fc.constantFrom('1968-03-01', '1968-11-30', '1991-05-02', null),
    ethnicity: fc.constantFrom('汉族', '蒙古族', ''),
    groupId: fc.constantFrom(idOf(901), idOf(902), null),
  });
  const toMember = ({ groupId, ...traits }: PersonTraits, index: number) =>
    aMember({
      id: idOf(index + 1),
      ...traits,
      states: [belongs(), full(), ...(groupId === null ? [] : [inGroup(groupId)])],
    });
  fc.assert(
    fc.property(
      fc.uniqueArray(person, {
        minLength: 2,
        maxLength: 6,
        selector: (traits) => JSON.stringify(traits),
      }),
      (people) => {
        const members = people.map((traits, index) => toMember(traits, index));
        const labels = [...distinguishSameNames(members, aBranch().groups, '2026-06-17').values()];
        expect(new Set(labels).size).toBe(members.length);
      },
    ),
  );
});
