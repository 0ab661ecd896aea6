import type { Group } from '../../domain/branch';

import type { MemberDraft } from './member-draft';

const numerals = '零一二三四五六七八九十';

/**
 * 党小组 named in drafts that the branch does not have, 第一 before 第二 before 第十; names
 * without a number in the order of the drafts, after those with one.
 */
export function findNewGroups(
  drafts: readonly Pick<MemberDraft, 'groupName'>[],
  groups: readonly Group[],
): readonly string[] {
  const known = new Set(['', ...groups.map(({ name }) => name)]);
  const named = [...new Set(drafts.map(({ groupName }) => groupName))];
  return named.filter((name) => !known.has(name)).sort((one, other) => rank(one) - rank(other));
}

/** The first number in a name, written in digits or as one numeral; names without come last. */
function rank(name: string): number {
  const found = /\d+|[零一二三四五六七八九十]/.exec(name)?.[0];
  if (found === undefined) return Number.MAX_SAFE_INTEGER;
  return /^\d/.test(found) ? Number(found) : numerals.indexOf(found);
}
