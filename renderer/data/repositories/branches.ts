import { branchSchema, type Branch } from '@shared/domain/branch';
import type { Result } from '@shared/util/result';

import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** The book's branch; null while set-up is not done. */
export async function loadBranch(db: BookDatabase): Promise<Branch | null> {
  return (await db.branch.toCollection().first()) ?? null;
}

/** Saves the branch's data; a book has exactly one branch. */
export function saveBranch(db: BookDatabase, branch: Branch): Promise<Result<null>> {
  return commit(db, '保存支部信息', [db.branch], async () => {
    await db.branch.put(branchSchema.parse(branch));
    return null;
  });
}
