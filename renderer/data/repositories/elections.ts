import { electionSchema, type Election } from '@shared/domain/election-day';
import { memberSchema } from '@shared/domain/member';
import { recordSchema } from '@shared/domain/record';
import { toElectionRecord } from '@shared/election/to-election-record';
import type { RuleBook } from '@shared/rules/provision-set';
import { newId } from '@shared/util/ids';
import type { Problem, Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { loadMembers } from './members';
import { addDraft, loadRecord, recordTables, refusedBecauseFiled } from './records';

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
  // Always later than before, also by a clock that was set back: of two copies the newer is known.
  const changedAtMs = Math.max(atMs, stored.changedAtMs + 1);
  const changed = electionSchema.parse({ ...change(stored), changedAtMs });
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

const dayIsMissing: Problem = {
  code: 'election-without-day',
  what: '还没有填开会日期，不能写入会议记录。',
  safe: '已经填的都在。',
  next: '请先在“准备”里填开会选举的日期。',
};

/**
 * Writes an election into its record: the one that it began, or a new draft where there is none
 * or the user deleted it. Record, election and the exemptions of the day are there together.
 *
 * @returns The id of the record.
 */
export function writeElectionRecord(
  db: BookDatabase,
  electionId: string,
  atMs: number,
  rules: RuleBook,
): Promise<Result<string>> {
  const tables = [...recordTables(db), db.elections, db.members];
  return commit(db, '写入会议记录', tables, async () => {
    const election = await db.elections.get(electionId);
    if (!election) throw new RefusedWrite(electionIsGone);
    const { heldOn, recordId } = election;
    if (heldOn === null) throw new RefusedWrite(dayIsMissing);
    const found = recordId === null ? null : await loadRecord(db, recordId);
    const record = found?.deletedAtMs === null ? found : null;
    if (record?.status === 'filed') throw new RefusedWrite(refusedBecauseFiled);
    const members = await loadMembers(db);
    const stored = record?.content ?? null;
    const written = toElectionRecord({ election, heldOn, members, stored, newId, rules });
    const { content, changedMembers } = written;
    await db.members.bulkPut(changedMembers.map((member) => memberSchema.parse(member)));
    if (record !== null) {
      await db.records.put(recordSchema.parse({ ...record, content, changedAtMs: atMs }));
      return record.id;
    }
    const id = newId();
    const times = { enteredAtMs: atMs, changedAtMs: atMs, revision: 0, deletedAtMs: null };
    await addDraft(db, { id, status: 'draft', content, ...times });
    await putChangedElection(db, electionId, atMs, (one) => ({ ...one, recordId: id }));
    return id;
  });
}
