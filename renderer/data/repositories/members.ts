import { memberSchema, type Member } from '@shared/domain/member';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { loadRecordsAfter } from './search-rows';

/** Everyone who ever was on the roster, in the order of entry. */
export async function loadMembers(db: BookDatabase): Promise<Member[]> {
  const members = await db.members.toArray();
  return members.sort((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1));
}

/** Adds or replaces members in one transaction: all or none. */
export function saveMembers(db: BookDatabase, members: readonly Member[]): Promise<Result<null>> {
  return commit(db, '保存党员名册', [db.members], async () => {
    await db.members.bulkPut(members.map((member) => memberSchema.parse(member)));
    return null;
  });
}

/** Whether a record names a member, in whatever part. */
export function isNamedIn(memberId: string) {
  return (record: {
    content: {
      attendance: readonly { memberId: string }[];
      chairId: string | null;
      recorderId: string | null;
    };
  }) =>
    record.content.chairId === memberId ||
    record.content.recorderId === memberId ||
    record.content.attendance.some((entry) => entry.memberId === memberId);
}

/** Records that are looked through at once. */
const PART = 500;

/** Read in parts by id: row by row a book of 20,000 records would outlast the patience of a save. */
async function countUses(db: BookDatabase, memberId: string): Promise<number> {
  const isNamed = isNamedIn(memberId);
  let uses = 0;
  let afterId = '';
  for (;;) {
    const part = await loadRecordsAfter(db, afterId, PART);
    if (part.length === 0) return uses;
    uses += part.filter(isNamed).length;
    afterId = part.at(-1)?.id ?? afterId;
  }
}

/**
 * Removes a member who stands in no record. One who does is refused: the record's counts would
 * no longer be explained; ending the `belongs` state is the way out.
 */
export function deleteMember(db: BookDatabase, memberId: string): Promise<Result<null>> {
  return commit(db, '删除党员', [db.members, db.records], async () => {
    const uses = await countUses(db, memberId);
    if (uses > 0) {
      throw new RefusedWrite({
        code: 'member-in-records',
        what: `这位党员在 ${uses} 份记录里，不能删除。`,
        safe: '名册没有改动。',
        next: '如果已转出，请给“在本支部”填上截止日期。',
      });
    }
    await db.members.delete(memberId);
    return null;
  });
}
