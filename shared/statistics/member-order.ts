import type { Group } from '../domain/branch';
import type { Member } from '../domain/member';
import { groupOn } from '../domain/group-on-date';
import { distinguishSameNames, toPrintedName } from '../domain/names';
import type { LocalDate } from '../domain/schema';
import { sortByPinyin } from '../roster/pinyin-order';
import { sortByStrokes } from '../roster/stroke-order';

/** Orders of a list of members; none of them goes by a number of the table. */
export const memberOrders = ['strokes', 'pinyin', 'group'] as const;
export type MemberOrder = (typeof memberOrders)[number];

export const memberOrderNames: Readonly<Record<MemberOrder, string>> = {
  strokes: '姓氏笔画',
  pinyin: '姓氏拼音',
  group: '党小组',
};

/** A member as a row of a table. */
export interface RowMember {
  readonly memberId: string;
  /** With what tells namesakes apart, as 王伟（1968年生）. */
  readonly name: string;
  /** Null for somebody whom only filed documents know. */
  readonly member: Member | null;
}

/** Members in an order, each with the name that a table shows on a day. */
export function toRows(
  members: readonly Member[],
  groups: readonly Group[],
  date: LocalDate,
): readonly (RowMember & { readonly member: Member })[] {
  const distinctions = distinguishSameNames(members, groups, date);
  return members.map((member) => {
    const distinction = distinctions.get(member.id) ?? '';
    const name = toPrintedName(member);
    return {
      memberId: member.id,
      name: distinction === '' ? name : `${name}（${distinction}）`,
      member,
    };
  });
}

/** Sorts by names; by groups, group after group as the branch lists them and as they were on a day. */
export function sortMembers(
  members: readonly Member[],
  order: MemberOrder,
  groups: readonly Group[],
  date: LocalDate,
): readonly Member[] {
  const nameOf = ({ name }: Member) => name;
  if (order === 'pinyin') {
    return sortByPinyin(members, nameOf, ({ nameReading }) => nameReading);
  }
  const sorted = sortByStrokes(members, nameOf);
  if (order === 'strokes') return sorted;
  const places = new Map(groups.map(({ id }, place) => [id, place]));
  const placeOf = (member: Member) => places.get(groupOn(member, date) ?? '') ?? groups.length;
  return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
}
