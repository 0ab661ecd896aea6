import { electionSchema, type Election } from '@shared/domain/election-day';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

/** The elections of a book, the newest first; ids grow with time. */
export async function loadElections(db: BookDatabase): Promise<readonly Election[]> {
  return db.elections.orderBy('id').reverse().toArray();
}

export async function loadElection(db: BookDatabase, id: string): Promise<Election | null> {
  return (await db.elections.get(id)) ?? null;
}

/** Stores a new election, or one that was deleted a moment ago. */
export function createElection(db: BookDatabase, election: Election): Promise<Result<null>> {
  return commit(db, '新建换届', [db.elections], async () => {
    await db.elections.add(electionSchema.parse(election));
    return null;
  });
}

const electionIsGone: Problem = {
  code: 'election-is-gone',
  what: '没有找到这次换届。',
  safe: '其他内容没有变。',
  next: '请回到换届选举再打开一次。',
};

/** Changes an election as it is stored now; within a commit. */
export async function putChangedElection(
  db: BookDatabase,
  electionId: string,
  atMs: number,
  change: (election: Election) => Election,
): Promise<Election> {
  const stored = await db.elections.get(electionId);
  if (!stored) throw new RefusedWrite(electionIsGone);
  const changed = electionSchema.parse({ ...change(stored), changedAtMs: atMs });
  await db.elections.put(changed);
  return changed;
}

/** Changes an election as it is stored now, so that two places that change it keep both. */
export function changeElection(
  db: BookDatabase,
  electionId: string,
  atMs: number,
  change: (election: Election) => Election,
): Promise<Result<Election>> {
  return commit(db, '保存换届', [db.elections], () =>
    putChangedElection(db, electionId, atMs, change),
  );
}

/**
 * Removes an election of which nothing was held yet. One with ballots, a record or a result is
 * refused: it belongs to the files of the branch.
 */
export function deleteElection(db: BookDatabase, electionId: string): Promise<Result<null>> {
  return commit(db, '删除换届', [db.elections], async () => {
    const stored = await db.elections.get(electionId);
    if (stored && isElectionUsed(stored)) {
      throw new RefusedWrite({
        code: 'election-is-used',
        what: '这次换届已经开过会，不能删除。',
        safe: '它没有改动。',
        next: '填错的地方可以直接改。',
      });
    }
    await db.elections.delete(electionId);
    return null;
  });
}

/** Whether something was held: people came, ballots were given out, or a record tells of it. */
export function isElectionUsed({ arrivedIds, rounds, recordId, appliedAtMs }: Election): boolean {
  const hasBallots = rounds.some(
    ({ issued, readings }) => issued !== null || readings.some(({ ballots }) => ballots.length > 0),
  );
  return arrivedIds.length > 0 || hasBallots || recordId !== null || appliedAtMs !== null;
}
