import { useCallback } from 'react';

import type { MemberDraft } from '@shared/roster/member-draft';
import { toMember } from '@shared/roster/to-member';
import { newId } from '@shared/util/ids';
import { succeed, type Result } from '@shared/util/result';

import { useBook } from '../../../data/book-context';
import { saveBranch } from '../../../data/repositories/branches';
import { saveMembers } from '../../../data/repositories/members';
import { clock } from '../../../platform/clock';

/**
 * Writes drafts into the roster: first the 党小组 that the branch lacks, then all members at once.
 * If the second fails, a group without members is left, which harms nothing.
 */
export function useImport(): (drafts: readonly MemberDraft[]) => Promise<Result<number>> {
  const { db, branch } = useBook();
  return useCallback(
    async (drafts) => {
      const known = new Set(['', ...branch.groups.map(({ name }) => name)]);
      const missing = [...new Set(drafts.map(({ groupName }) => groupName))].filter(
        (name) => !known.has(name),
      );
      const groups = [...branch.groups, ...missing.map((name) => ({ id: newId(), name }))];
      if (missing.length > 0) {
        const saved = await saveBranch(db, { ...branch, groups });
        if (!saved.ok) return saved;
      }
      const createdAtMs = clock.nowMs();
      const members = drafts.map((draft) => toMember(draft, { id: newId(), createdAtMs, groups }));
      const saved = await saveMembers(db, members);
      return saved.ok ? succeed(members.length) : saved;
    },
    [db, branch],
  );
}
