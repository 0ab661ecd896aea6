import { findAbsences } from './absence-reminders';
import { findDrafts } from './draft-reminders';
import { findMeetings } from './meeting-reminders';
import { findMonthDay } from './month-day';
import { findContacts, findProbations } from './people-reminders';
import type { Reminder, ReminderFacts } from './reminder';
import { findMending, findTasks } from './task-reminders';
import { findTermEnd } from './term-reminders';

/** Every kind of reminder; lines of the year's plan join here. */
const finders: readonly ((facts: ReminderFacts) => readonly Reminder[])[] = [
  findDrafts,
  findMonthDay,
  findMeetings,
  findTasks,
  findMending,
  findProbations,
  findTermEnd,
  findAbsences,
  findContacts,
];

/** Everything that wants seeing to on a day, in words; nothing where all is done. */
export function findReminders(facts: ReminderFacts): readonly Reminder[] {
  return finders.flatMap((find) => find(facts));
}
