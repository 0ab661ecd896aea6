import type { LocalDate } from '../domain/schema';

import { isCommitteeDue } from './expectations';
import { numberOf } from './provision';
import { findProvision, type RuleBook } from './provision-set';
import { remarkIf, type Remark } from './remark';

/** Posts of a branch; one person may hold several. */
export const branchPosts = [
  'secretary',
  'deputy-secretary',
  'organisation',
  'publicity',
  'discipline',
  'other',
] as const;
export type BranchPost = (typeof branchPosts)[number];

export const branchPostNames: Readonly<Record<BranchPost, string>> = {
  secretary: '书记',
  'deputy-secretary': '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
  other: '委员',
};

/** A branch's members and posts on a day. */
export interface CommitteeInput {
  readonly date: LocalDate;
  readonly fullMembers: number;
  /** Full and probationary. */
  readonly members: number;
  readonly posts: readonly { readonly memberId: string; readonly post: BranchPost }[];
}

/** Posts that every committee has. */
const usualPosts = ['secretary', 'organisation', 'publicity', 'discipline'] as const;

/**
 * Says where a branch's size and posts are not what the rules ask: 3 full members for a branch, 7
 * for a committee of 3 to 5 and 7 at most; below 7 a 书记 and perhaps a 副书记.
 *
 * @see 支部工作条例 ch. 2 and 6.
 */
export function judgeCommittee(input: CommitteeInput, book?: RuleBook): readonly Remark[] {
  const rest = isCommitteeDue(input.fullMembers, input.date, book)
    ? judgeWithCommittee(input, book)
    : judgeWithoutCommittee(input, book);
  return [...judgeSize(input, book), ...rest];
}

function judgeSize({ date, fullMembers, members }: CommitteeInput, book?: RuleBook) {
  const size = findProvision('branch-size', date, book);
  if (size === null) return [];
  const [least, most] = [numberOf(size, 'least'), numberOf(size, 'most')];
  return [
    ...remarkIf(
      fullMembers < least,
      size,
      `正式党员${fullMembers}名，不足${least}名，请与上级商量是否成立联合党支部。`,
    ),
    ...remarkIf(
      members > most,
      size,
      `党员${members}名，超过${most}名，请与上级商量是否分设党支部。`,
    ),
  ];
}

function judgeWithCommittee({ date, fullMembers, posts }: CommitteeInput, book?: RuleBook) {
  const size = findProvision('committee-size', date, book);
  if (size === null) return [];
  const people = new Set(posts.map(({ memberId }) => memberId)).size;
  if (people < numberOf(size, 'least')) {
    return remarkIf(
      true,
      findProvision('committee-threshold', date, book),
      `正式党员${fullMembers}名，应当设支部委员会；现有委员${people}名，至少${numberOf(size, 'least')}名。`,
    );
  }
  const held = new Set(posts.map(({ post }) => post));
  const missing = usualPosts.filter((post) => !held.has(post));
  return [
    ...remarkIf(
      people > numberOf(size, 'most'),
      size,
      `委员${people}名，超过了${numberOf(size, 'most')}名。`,
    ),
    ...remarkIf(
      people > numberOf(size, 'usual') && people <= numberOf(size, 'most'),
      size,
      `委员${people}名，一般为${numberOf(size, 'least')}至${numberOf(size, 'usual')}名。`,
    ),
    ...remarkIf(
      missing.length > 0,
      findProvision('committee-posts', date, book),
      `没有${missing.map((post) => branchPostNames[post]).join('、')}。`,
    ),
  ];
}

function judgeWithoutCommittee({ date, posts, fullMembers }: CommitteeInput, book?: RuleBook) {
  const provision = findProvision('secretary-without-committee', date, book);
  const threshold = findProvision('committee-threshold', date, book);
  const others = posts.filter(({ post }) => post !== 'secretary' && post !== 'deputy-secretary');
  return [
    ...remarkIf(
      posts.every(({ post }) => post !== 'secretary'),
      provision,
      '没有书记。',
    ),
    ...remarkIf(
      others.length > 0,
      provision,
      `正式党员${fullMembers}名，不足${threshold?.parameters['fullMembers'] ?? 0}名的不设支部委员会，只设书记，必要时设副书记。`,
    ),
  ];
}
