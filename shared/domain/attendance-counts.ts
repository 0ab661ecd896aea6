import { z } from 'zod';

const countSchema = z.int().nonnegative();

/**
 * The computed numbers of one meeting (domain.md 1.3). Every number that a page or a rule uses
 * comes from here; none is typed.
 */
export const attendanceCountsSchema = z.strictObject({
  /** Members who belonged on the date, probationary ones included. */
  onRoster: countSchema,
  /** Left out of 应到 by the roster's dated exemptions. */
  exempted: countSchema,
  /** 应到 = onRoster − exempted. */
  expected: countSchema,
  /** 实到: expected members who were present or online. */
  attending: countSchema,
  /** Expected members on leave of any kind (事假、病假、因公). */
  onLeave: countSchema,
  /** Expected members who were absent without leave (缺席). */
  absent: countSchema,
  /**
   * Expected members of whom the sheet says nothing; not attending, and refused at filing, so 0
   * in every filed record.
   */
  withoutEntry: countSchema,
  /** 有表决权应到: full members of `expected` whose rights are not suspended. */
  expectedVoters: countSchema,
  /** 有表决权实到. */
  attendingVoters: countSchema,
  /** Exempted members who came all the same; told, not counted. */
  attendingExempted: countSchema,
  fullExpected: countSchema,
  probationaryExpected: countSchema,
});
export type AttendanceCounts = z.infer<typeof attendanceCountsSchema>;
