import { branchSchema, type Branch } from '@shared/domain/branch';
import { memberSchema, type Member } from '@shared/domain/member';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { putChangedElection } from './elections';

/** What an election changes besides itself; or the same as it was before. */
export interface ElectionOutcomeRows {
  readonly branch: Branch;
  readonly members: readonly Member[];
}

const isApplied = {
  code: 'election-is-applied',
  what: '这次换届的任期和职务已经更新过了。',
  safe: '名册和届次没有改动。',
  next: '要改哪个人的职务，请在党员名册里改。',
};

async function putOutcome(
  db: BookDatabase,
  { branch, members }: ElectionOutcomeRows,
): Promise<void> {
  await db.branch.put(branchSchema.parse(branch));
  await db.members.bulkPut(members.map((member) => memberSchema.parse(member)));
}

/** Writes the new term and the new posts as one commit; an election does so once. */
export function applyElectionOutcome(
  db: BookDatabase,
  electionId: string,
  rows: ElectionOutcomeRows,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '更新任期和职务', [db.branch, db.members, db.elections], async () => {
    const stored = await db.elections.get(electionId);
    if (stored && stored.appliedAtMs !== null) throw new RefusedWrite(isApplied);
    await putChangedElection(db, electionId, atMs, (one) => ({ ...one, appliedAtMs: atMs }));
    await putOutcome(db, rows);
    return null;
  });
}

/** Takes that back as one commit: the roster and the terms are as they were before. */
export function takeBackElectionOutcome(
  db: BookDatabase,
  electionId: string,
  before: ElectionOutcomeRows,
  atMs: number,
): Promise<Result<null>> {
  return commit(db, '撤销更新任期和职务', [db.branch, db.members, db.elections], async () => {
    await putChangedElection(db, electionId, atMs, (one) => ({ ...one, appliedAtMs: null }));
    await putOutcome(db, before);
    return null;
  });
}
