import type { Branch } from '../domain/branch';
import type { Member } from '../domain/member';
import { rosterOn } from '../domain/roster-on-date';
import type { BranchFacts } from '../rules/expectations';

/** What the rules ask about a branch, from its roster: full members of a day, and its groups. */
export function toBranchFacts(branch: Branch, members: readonly Member[]): BranchFacts {
  return {
    fullMembersOn: (date) =>
      rosterOn(members, date).filter(({ standing }) => standing === 'full').length,
    groupsOn: () => branch.groups,
  };
}
