import { memberSchema, type Member } from '@shared/domain/member';
import type { Result } from '@shared/util/result';

import { RefusedWrite } from '../attempt';
import { commit } from '../commit';
import type { BookDatabase } from '../db';

import { countUses, tablesOfUses } from './member-uses';

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

/**
 * Removes a member who stands in no record and no election, and of whom no dues and no contacts are written
 * down.
 * Others are refused: a record's counts would no longer be explained; ending the `belongs` state
 * is the way out.
 */
export function deleteMember(db: BookDatabase, memberId: string): Promise<Result<null>> {
  return commit(db, '删除党员', [db.members, ...tablesOfUses(db)], async () => {
    const { records, payments, contacts, elections } = await countUses(db, [memberId]);
    if (records > 0) {
      throw new RefusedWrite({
        code: 'member-in-records',
        what: `这位党员在 ${records} 份记录里，不能删除。`,
        safe: '名册没有改动。',
        next: '如果已转出，请给“在本支部”填上截止日期。',
      });
    }
    if (payments + contacts > 0) {
      throw new RefusedWrite({
        code: 'member-has-rows',
        what: `这位党员有 ${payments} 笔党费、${contacts} 条联系记录，不能删除。`,
        safe: '名册、党费和联系记录都没有改动。',
        next: '如果已转出，请给“在本支部”填上截止日期；录错的，请先删掉那些登记。',
      });
    }
    if (elections > 0) {
      throw new RefusedWrite({
        code: 'member-in-elections',
        what: '换届选举里记了这位党员，不能删除。',
        safe: '名册和换届选举都没有改动。',
        next: '如果已转出，请给“在本支部”填上截止日期；录错的，请先在换届选举里去掉。',
      });
    }
    await db.members.delete(memberId);
    return null;
  });
}
