import { z } from 'zod';

import { idSchema, lineSchema } from './schema';

/**
 * What one member did. Kept apart because inspectors and statistics ask for each
 * (domain.md 1.5): present in the room, present by video, three kinds of leave, absent.
 * Being left out of 应到 is no attendance state: it follows from the roster on the date.
 */
export const attendanceStates = [
  'present',
  'online',
  'personal-leave',
  'sick-leave',
  'duty-leave',
  'absent',
] as const;
export const attendanceStateSchema = z.enum(attendanceStates);
export type AttendanceState = z.infer<typeof attendanceStateSchema>;

export const attendanceStateNames: Readonly<Record<AttendanceState, string>> = {
  present: '出席',
  online: '线上',
  'personal-leave': '事假',
  'sick-leave': '病假',
  'duty-leave': '因公',
  absent: '缺席',
};

/** Whether the state counts in 实到. */
export function isAttending(state: AttendanceState): boolean {
  return state === 'present' || state === 'online';
}

/** One member's line on the attendance sheet. */
export const attendanceEntrySchema = z.strictObject({
  memberId: idSchema,
  state: attendanceStateSchema,
  /** Why the member was not there; empty for those who were. */
  reason: lineSchema,
  /** Whether the leave was approved beforehand; meaningless for those present. */
  isApproved: z.boolean(),
});
export type AttendanceEntry = z.infer<typeof attendanceEntrySchema>;
