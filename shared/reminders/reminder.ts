import type { Branch } from '../domain/branch';
import type { Contact } from '../domain/contact';
import type { Election } from '../domain/election-day';
import type { Member } from '../domain/member';
import type { Plan } from '../domain/plan';
import type { MeetingRecord } from '../domain/record';
import type { LocalDate } from '../domain/schema';
import type { RuleBook } from '../rules/provision-set';

/** When something wants seeing to: at once, within the month, or merely kept in mind. */
export const reminderGroups = ['now', 'month', 'watch'] as const;
export type ReminderGroup = (typeof reminderGroups)[number];

/** Where a reminder leads. */
export type ReminderTarget =
  | { readonly kind: 'record'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string }
  | { readonly kind: 'records' }
  | { readonly kind: 'members' }
  | { readonly kind: 'contacts' }
  /** The page that holds the plan of a year against its records. */
  | { readonly kind: 'plan'; readonly year: number }
  /** The branch's term and its elections. */
  | { readonly kind: 'elections' };

/** One thing to see to, in a sentence; it scores nobody and concludes nothing. */
export interface Reminder {
  /** The same while the same thing is meant, so that it can be put aside. */
  readonly id: string;
  readonly group: ReminderGroup;
  readonly text: string;
  /** Source and article; empty where common sense says it. */
  readonly basis: string;
  readonly target: ReminderTarget;
}

/** What reminders are worked out from; records reach back to the first day of last year. */
export interface ReminderFacts {
  readonly branch: Branch;
  readonly members: readonly Member[];
  /** Neither deleted nor without a day, in any order. */
  readonly records: readonly MeetingRecord[];
  /** Drafts and corrections, also those without a day. */
  readonly open: readonly MeetingRecord[];
  /** At least those with the members who are away. */
  readonly contacts: readonly Contact[];
  readonly elections: readonly Election[];
  /** Of the present year; null while there is none. */
  readonly plan: Plan | null;
  /** The branch's own rules before the centre's. */
  readonly rules: RuleBook;
  readonly today: LocalDate;
  /** The day of a machine's moment. */
  readonly toDay: (momentMs: number) => LocalDate;
}
