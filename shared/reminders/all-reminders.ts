import { findAbsences } from './absence-reminders';
import { findContactsDue } from './contact-reminders';
import { findDrafts } from './draft-reminders';
import { findElectionSteps } from './election-reminders';
import { findMeetings } from './meeting-reminders';
import { findMonthDay } from './month-day';
import { findProbations } from './people-reminders';
import { findPlanned } from './plan-reminders';
import type { Reminder, ReminderFacts } from './reminder';
import { findMending, findTasks } from './task-reminders';
import { findTermEnd } from './term-reminders';

/** Every kind of reminder. */
const finders: readonly ((facts: ReminderFacts) => readonly Reminder[])[] = [
  findDrafts,
  findPlanned,
  findMonthDay,
  findMeetings,
  findTasks,
  findMending,
  findProbations,
  findTermEnd,
  findElectionSteps,
  findAbsences,
  findContactsDue,
];

/** Everything that wants seeing to on a day, in words; nothing where all is done. */
export function findReminders(facts: ReminderFacts): readonly Reminder[] {
  return finders.flatMap((find) => find(facts));
}
