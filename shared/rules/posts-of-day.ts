import { isCommitteePost } from '../domain/meeting-roster';
import type { RosterEntry } from '../domain/roster-on-date';

/** Who leads the branch, as the roster of a day tells it. */
export interface PostsOfDay {
  readonly secretaryIds: readonly string[];
  /** 副书记 and 委员. */
  readonly deputyIds: readonly string[];
}

/** Reads the posts on the roster; nobody, where no post is entered. */
export function postsOfDay(roster: readonly RosterEntry[]): PostsOfDay {
  const isSecretary = (post: string) => isCommitteePost(post) && /(^|[^副])书记$/.test(post.trim());
  const idsOf = (fits: (post: string) => boolean) =>
    roster.filter(({ member }) => fits(member.post)).map(({ member }) => member.id);
  return {
    secretaryIds: idsOf(isSecretary),
    deputyIds: idsOf((post) => isCommitteePost(post) && !isSecretary(post)),
  };
}
