import { useCallback } from 'react';

import type { MemberDraft } from '@shared/roster/import/member-draft';
import { findNewGroups } from '@shared/roster/import/new-groups';
import { toMember } from '@shared/roster/to-member';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { saveBranch } from '../../../data/repositories/branches';
import { deleteMember, saveMembers } from '../../../data/repositories/members';
import { clock } from '../../../platform/clock';

interface RosterImport {
  /** Answers the ids of the new members. */
  readonly importDrafts: (drafts: readonly MemberDraft[]) => Promise<Result<readonly string[]>>;
  /** Removes members that were just imported; the first refusal stops it. */
  readonly takeBack: (ids: readonly string[]) => Promise<Result<null>>;
}

/**
 * Writes drafts into the roster: first the 党小组 that the branch lacks, then all members at once.
 * If the second fails, a group without members is left, which harms nothing.
 */
export function useImport(): RosterImport {
  const { db, branch } = useBook();
  const importDrafts = useCallback(
    async (drafts: readonly MemberDraft[]) => {
      const missing = findNewGroups(drafts, branch.groups);
      const groups = [...branch.groups, ...missing.map((name) => ({ id: newId(), name }))];
      if (missing.length > 0) {
        const saved = await saveBranch(db, { ...branch, groups });
        if (!saved.ok) return saved;
      }
      const createdAtMs = clock.nowMs();
      const members = drafts.map((draft) => toMember(draft, { id: newId(), createdAtMs, groups }));
      const saved = await saveMembers(db, members);
      return saved.ok ? succeed(members.map(({ id }) => id)) : saved;
    },
    [db, branch],
  );
  const takeBack = useCallback(
    async (ids: readonly string[]) => {
      for (const id of ids) {
        const removed = await deleteMember(db, id);
        if (!removed.ok) return removed;
      }
      return succeed(null);
    },
    [db],
  );
  return { importDrafts, takeBack };
}
