import { isCommitteePost, postsOn } from '../domain/post-on-date';
import type { RosterEntry } from '../domain/roster-on-date';
import type { LocalDate } from '../domain/schema';

/** Who leads the branch, as the roster of a day tells it. */
export interface PostsOfDay {
  readonly secretaryIds: readonly string[];
  /** 副书记 and 委员. */
  readonly deputyIds: readonly string[];
}

/** Reads the posts that those on the roster hold on its day; nobody, where no post is entered. */
export function postsOfDay(roster: readonly RosterEntry[], date: LocalDate): PostsOfDay {
  const isSecretary = (post: string) => isCommitteePost(post) && /(^|[^副])书记$/.test(post.trim());
  const idsOf = (fits: (post: string) => boolean) =>
    roster.filter(({ member }) => postsOn(member, date).some(fits)).map(({ member }) => member.id);
  const secretaryIds = idsOf(isSecretary);
  const deputyIds = idsOf((post) => isCommitteePost(post) && !isSecretary(post));
  return { secretaryIds, deputyIds: deputyIds.filter((id) => !secretaryIds.includes(id)) };
}
