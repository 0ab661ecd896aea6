import type { MeetingRecord } from '@shared/domain/record';
import { findReminders } from '@shared/reminders/all-reminders';
import type { ReminderFacts } from '@shared/reminders/reminder';
import { nationalProvisions } from '@shared/rules/provision-set';

import { aBranch } from './branch';
import { someMembers } from './member';

/** A branch of five members (so without 支委会) that began its book in November 2026. */
export function someReminderFacts(overrides: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    branch: aBranch({ createdAtMs: Date.UTC(2026, 10, 1) }),
    members: someMembers(5),
    records: [],
    open: [],
    contacts: [],
    elections: [],
    plan: null,
    rules: nationalProvisions,
    today: '2026-11-18',
    toDay: (momentMs) => new Date(momentMs).toISOString().slice(0, 10),
    ...overrides,
  };
}

/** What is reminded of, each as its group and sentence. */
export function reminderLines(overrides: Partial<ReminderFacts> = {}): readonly string[] {
  return findReminders(someReminderFacts(overrides)).map(({ group, text }) => `${group} ${text}`);
}

/** Filed, as reminders of absence ask for. */
export function asFiled(record: MeetingRecord): MeetingRecord {
  return { ...record, status: 'filed', revision: 1 };
}
