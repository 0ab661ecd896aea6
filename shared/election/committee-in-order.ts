import type { Member } from '../domain/member';
import { committeeOn, offeredPosts, postsOn } from '../domain/post-on-date';
import type { LocalDate } from '../domain/schema';

const order: ReadonlyMap<string, number> = new Map(
  offeredPosts.map((post, place) => [post, place]),
);

/** The committee of a day as lists have it: 书记, 副书记, then 委员 in their usual order. */
export function committeeInOrder(members: readonly Member[], date: LocalDate): readonly Member[] {
  const placeOf = (member: Member) =>
    Math.min(...postsOn(member, date).map((post) => order.get(post) ?? order.size));
  return committeeOn(members, date).toSorted((one, other) => placeOf(one) - placeOf(other));
}
