import type { MeetingRecord } from '@shared/domain/record';
import { membersOnSheets } from '@shared/domain/sheets/sheets-of';
import { membersOfElection } from '@shared/election/members-of-election';

import type { BookDatabase } from '../db';

import { loadRecordsAfter } from './search-rows';

/** What a book has written down of members. */
export interface MemberUses {
  readonly records: number;
  readonly payments: number;
  readonly contacts: number;
  readonly elections: number;
}

/** Tables that are read for it, for the transaction around it. */
export function tablesOfUses(db: BookDatabase) {
  return [db.records, db.payments, db.contacts, db.elections] as const;
}

/** Whether a record names one of them: in its head, on its attendance sheet or on a kind's sheet. */
function isOneNamedIn({ content }: MeetingRecord, ids: ReadonlySet<string>): boolean {
  const { chairId, recorderId, attendance, makeUps } = content;
  return [
    chairId,
    recorderId,
    ...[...attendance, ...makeUps].map(({ memberId }) => memberId),
    ...membersOnSheets(content),
  ].some((id) => id !== null && ids.has(id));
}

/** Records that are looked through at once. */
const PART = 500;

/** Read in parts by id: row by row a book of 20,000 records would outlast the patience of a save. */
async function countRecords(db: BookDatabase, ids: ReadonlySet<string>): Promise<number> {
  let uses = 0;
  let afterId = '';
  for (;;) {
    const part = await loadRecordsAfter(db, afterId, PART);
    if (part.length === 0) return uses;
    uses += part.filter((record) => isOneNamedIn(record, ids)).length;
    afterId = part.at(-1)?.id ?? afterId;
  }
}

/** Counts what would be nobody's if these members were removed. */
export async function countUses(
  db: BookDatabase,
  memberIds: readonly string[],
): Promise<MemberUses> {
  const elections = await db.elections.toArray();
  return {
    records: await countRecords(db, new Set(memberIds)),
    payments: await db.payments.where('memberId').anyOf(memberIds).count(),
    contacts: await db.contacts.where('memberId').anyOf(memberIds).count(),
    elections: elections.filter((one) => memberIds.some((id) => membersOfElection(one).has(id)))
      .length,
  };
}
