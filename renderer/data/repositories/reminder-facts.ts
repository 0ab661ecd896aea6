import type { Contact } from '@shared/domain/contact';
import type { Member } from '@shared/domain/member';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';
import type { LocalRule } from '@shared/rules/local-rules';

import type { BookDatabase } from '../db';

import { loadMembers } from './members';
import { loadOpenRecords } from './record-lists';

/** What 今日 works its reminders out from. */
export interface StoredReminderFacts {
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly open: readonly MeetingRecord[];
  readonly contacts: readonly Contact[];
  readonly localRules: readonly LocalRule[];
}

/** Reads by index from the first day of last year on, however many records the book holds. */
export async function loadReminderFacts(
  db: BookDatabase,
  today: LocalDate,
): Promise<StoredReminderFacts> {
  const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const [members, records, open, contacts, rules] = await Promise.all([
    loadMembers(db),
    db.records.where('content.startsAt').aboveOrEqual(from).toArray(),
    loadOpenRecords(db),
    db.contacts.toArray(),
    db.localRules.toArray(),
  ]);
  return {
    members,
    records: records.filter(({ deletedAtMs }) => deletedAtMs === null),
    open,
    contacts,
    localRules: rules.map(({ rule }) => rule),
  };
}
