import type { Contact } from '@shared/domain/contact';
import type { Election } from '@shared/domain/election-day';
import type { Member } from '@shared/domain/member';
import type { Plan } from '@shared/domain/plan';
import type { MeetingRecord } from '@shared/domain/record';
import type { LocalDate } from '@shared/domain/schema';
import { awayMembers } from '@shared/rules/contacts-due';
import type { LocalRule } from '@shared/rules/local-rules';

import type { BookDatabase } from '../db';

import { loadElections } from './elections';
import { loadMembers } from './members';
import { loadPlan } from './plans';
import { loadOpenRecords } from './record-lists';

/** What 今日 works its reminders out from. */
export interface StoredReminderFacts {
  readonly members: readonly Member[];
  readonly records: readonly MeetingRecord[];
  readonly open: readonly MeetingRecord[];
  /** With the members who are away. */
  readonly contacts: readonly Contact[];
  readonly elections: readonly Election[];
  /** Of the day's year; null while there is none. */
  readonly plan: Plan | null;
  readonly localRules: readonly LocalRule[];
}

/** Reads by index from the first day of last year on, however many records the book holds. */
export async function loadReminderFacts(
  db: BookDatabase,
  today: LocalDate,
): Promise<StoredReminderFacts> {
  const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const [members, records, open, elections, plan, rules] = await Promise.all([
    loadMembers(db),
    db.records.where('content.startsAt').aboveOrEqual(from).toArray(),
    loadOpenRecords(db),
    loadElections(db),
    loadPlan(db, Number(today.slice(0, 4))),
    db.localRules.toArray(),
  ]);
  const away = awayMembers(members, [], today).map(({ member }) => member.id);
  return {
    members,
    records: records.filter(({ deletedAtMs }) => deletedAtMs === null),
    open,
    contacts: await db.contacts.where('memberId').anyOf(away).toArray(),
    elections,
    plan,
    localRules: rules.map(({ rule }) => rule),
  };
}
