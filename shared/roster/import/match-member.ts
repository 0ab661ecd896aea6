import type { Member } from '../../domain/member';
import { toNormalName } from '../../domain/names';
import { readIdentityNumber } from '../identity-number';

import type { MemberDraft } from './member-draft';

type Person = Pick<MemberDraft, 'name' | 'bornOn' | 'identityNumber'>;

/** By what a row was found to be about a member. */
export type MatchGround = 'identity-number' | 'name-and-birth' | 'name';

export interface Match {
  readonly member: Member;
  readonly ground: MatchGround;
}

/** Whether two numbers are both right and different, so that two people have them. */
function areDifferentNumbers(one: string, other: string): boolean {
  const [first, second] = [readIdentityNumber(one), readIdentityNumber(other)];
  return first.kind === 'valid' && second.kind === 'valid' && first.number !== second.number;
}

/**
 * The member whom a row certainly is about: the only one with its 公民身份号码, else the only one
 * with its name and birth date. A name alone is no proof here; 王伟 is a common name.
 */
export function findCertainMember(person: Person, members: readonly Member[]): Match | null {
  const { identityNumber } = person;
  const numbered =
    identityNumber === ''
      ? []
      : members.filter((member) => member.identityNumber === identityNumber);
  if (numbered.length > 0) {
    const [member] = numbered;
    return numbered.length > 1 || member === undefined
      ? null
      : { member, ground: 'identity-number' };
  }
  const born = members.filter(
    (member) =>
      member.bornOn !== null &&
      member.bornOn === person.bornOn &&
      toNormalName(member.name) === person.name,
  );
  const [member] = born;
  if (born.length !== 1 || member === undefined) return null;
  return areDifferentNumbers(identityNumber, member.identityNumber)
    ? null
    : { member, ground: 'name-and-birth' };
}

/** Whether the row and the member differ in what does not change: sex, or the day of joining. */
export function contradicts(
  draft: Pick<MemberDraft, 'sex' | 'joinedOn'>,
  member: Pick<Member, 'sex' | 'joinedOn'>,
): boolean {
  const differ = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  return differ(draft.sex, member.sex) || differ(draft.joinedOn, member.joinedOn);
}

/** Members whom a row may be about: of the same name, with no other number of their own. */
export function findPossibleMembers(person: Person, members: readonly Member[]): readonly Member[] {
  return members.filter(
    (member) =>
      toNormalName(member.name) === person.name &&
      !areDifferentNumbers(person.identityNumber, member.identityNumber),
  );
}
