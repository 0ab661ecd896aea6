import type { Group } from '../domain/branch';
import type { Member } from '../domain/member';
import { distinguishSameNames, toPrintedName } from '../domain/names';
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

/** Members in an order, each with the name that a table shows. */
export function toRows(
  members: readonly Member[],
  groups: readonly Group[],
): readonly (RowMember & { readonly member: Member })[] {
  const distinctions = distinguishSameNames(members, groups);
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

/** Sorts by names; with groups, group after group as the branch lists them, who has none last. */
export function sortMembers(
  members: readonly Member[],
  order: MemberOrder,
  groups: readonly Group[],
): readonly Member[] {
  const nameOf = ({ name }: Member) => name;
  if (order === 'pinyin') {
    return sortByPinyin(members, nameOf, ({ nameReading }) => nameReading);
  }
  const sorted = sortByStrokes(members, nameOf);
  if (order === 'strokes') return sorted;
  const places = new Map(groups.map(({ id }, place) => [id, place]));
  const placeOf = ({ groupId }: Member) => places.get(groupId ?? '') ?? groups.length;
  return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
}
