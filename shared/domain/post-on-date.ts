import type { Member } from './member';
import { covers } from './period';
import { rosterOn } from './roster-on-date';
import type { LocalDate } from './schema';

/** 党内职务 that the form offers; others are written freely. */
export const offeredPosts = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'] as const;

/** What a member was in the branch on a day, as 书记; a member may hold several posts. */
export function postsOn({ states }: Pick<Member, 'states'>, date: LocalDate): readonly string[] {
  return states
    .filter((state) => state.kind === 'post')
    .filter((state) => covers(state, date))
    .map(({ post }) => post);
}

/** The same as one text, as 副书记、组织委员; empty if none. */
export function postWordsOn(member: Pick<Member, 'states'>, date: LocalDate): string {
  return postsOn(member, date).join('、');
}

/** Posts outside the branch committee that end in the same words. */
const otherPost = /^(第一|驻村|原|前|老)|村委|居委|团/;

/**
 * Whether a post is one of the committee: 书记, 副书记 or a 委员. Posts are free text, so this is
 * a proposal for the form, never a fact.
 */
export function isCommitteePost(post: string): boolean {
  return post
    .split(/[、，,；;\s]+/)
    .some((one) => /(书记|委员)$/.test(one) && !otherPost.test(one));
}

/**
 * The branch committee on a day: who belonged and held one of its posts, in the order given.
 *
 * @see 支部工作条例 Art 22.
 */
export function committeeOn(members: readonly Member[], date: LocalDate): readonly Member[] {
  return rosterOn(members, date)
    .map(({ member }) => member)
    .filter((member) => postsOn(member, date).some(isCommitteePost));
}
