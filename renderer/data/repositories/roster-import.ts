import { branchSchema, type Branch } from '@shared/domain/branch';
import { memberSchema, type Member } from '@shared/domain/member';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { countUses, tablesOfUses } from './member-uses';

/** What an import of a roster writes. */
export interface RosterImport {
  /** With the new 党小组; null if there is none. */
  readonly branch: Branch | null;
  /** New members, and those that it changes as they will be. */
  readonly members: readonly Member[];
}

/** Writes a whole import as one commit: all of it or nothing. */
export function importRoster(
  db: BookDatabase,
  { branch, members }: RosterImport,
): Promise<Result<null>> {
  return commit(db, '导入党员名册', [db.branch, db.members], async () => {
    if (branch !== null) await db.branch.put(branchSchema.parse(branch));
    await db.members.bulkPut(members.map((member) => memberSchema.parse(member)));
    return null;
  });
}

/** What takes an import back: who came with it, and the others as they were before. */
export interface TakenBackImport {
  readonly addedIds: readonly string[];
  readonly before: readonly Member[];
}

/**
 * Takes an import back as one commit. Refused once anything is written down of one
 * of its members. New
 * 党小组 stay; they harm nothing.
 */
export function takeBackImport(
  db: BookDatabase,
  { addedIds, before }: TakenBackImport,
): Promise<Result<null>> {
  return commit(db, '撤销导入', [db.members, ...tablesOfUses(db)], async () => {
    const { records, payments, contacts, elections } = await countUses(db, addedIds);
    if (records + payments + contacts + elections > 0) throw new RefusedWrite(inUse);
    await db.members.bulkDelete([...addedIds]);
    await db.members.bulkPut(before.map((member) => memberSchema.parse(member)));
    return null;
  });
}

const inUse = {
  code: 'member-in-records',
  what: '导入的党员已经写进记录、换届选举，或者登记了党费、联系，不能撤销导入。',
  safe: '名册、记录和登记都没有改动。',
  next: '请在名册里逐个修改。',
};
