import { z } from 'zod';

import { exemptionReasonSchema } from './member';
import { idSchema, lineSchema, localDateSchema, momentMsSchema, textSchema } from './schema';

/** One step of the preparation list of a 换届, as 请示, 批复, 通过选举办法. */
export const electionStepSchema = z.strictObject({
  /** Of a standard step, or an id of the user's own. */
  key: z.string().min(1).max(60),
  title: lineSchema,
  dueOn: localDateSchema.nullable(),
  doneOn: localDateSchema.nullable(),
  /** Who does it. */
  who: lineSchema,
  /** 文号 of the paper that belongs to it. */
  documentNumber: lineSchema,
  note: lineSchema,
});
export type ElectionStep = z.infer<typeof electionStepSchema>;

export const electionCandidateSchema = z.strictObject({
  id: idSchema,
  /** Null for somebody who was written in and is not on the roster. */
  memberId: idSchema.nullable(),
  name: lineSchema,
});
export type ElectionCandidate = z.infer<typeof electionCandidateSchema>;

export const ballotMarks = ['for', 'against', 'abstained'] as const;
export type BallotMark = (typeof ballotMarks)[number];

/** A ballot as it was read out: never by whom it was cast. Ballots are numbered as they are read. */
export const readBallotSchema = z.strictObject({
  /** By candidate id; a candidate that is left out was abstained on. */
  marks: z.record(z.string(), z.enum(ballotMarks)),
  /** 另选他人. */
  writtenIn: z.array(lineSchema).max(10),
  /** Void for another reason than the number of names, as illegible. */
  isVoid: z.boolean(),
});
export type ReadBallot = z.infer<typeof readBallotSchema>;

/** 唱票: all ballots of a round as one pair of people read and marked them; a second must agree. */
export const ballotReadingSchema = z.strictObject({
  reader: lineSchema,
  marker: lineSchema,
  ballots: z.array(readBallotSchema).max(2000),
  /** Until the pair says that no ballot is left, nothing is reckoned from it. */
  isFinished: z.boolean(),
});
export type BallotReading = z.infer<typeof ballotReadingSchema>;

/** What the superior answered where a candidate is above half of 实到 and not of 应到. */
export const superiorAnswerSchema = z.strictObject({
  /** Who answered, as 镇党委组织委员王伟. */
  by: lineSchema,
  on: localDateSchema.nullable(),
  answer: textSchema,
  /** Whether the answer lets those be elected who were asked about. */
  isElected: z.boolean(),
});
export type SuperiorAnswer = z.infer<typeof superiorAnswerSchema>;

/** One round of voting: 委员 first; again for a tie or open seats; then 书记 and 副书记. */
export const electionRoundSchema = z.strictObject({
  id: idSchema,
  office: z.enum(['committee', 'secretary', 'deputy-secretary']),
  /** Why there is another round, as 票数相等再次投票; empty for the first. */
  reason: lineSchema,
  seats: z.int().min(1).max(15),
  candidates: z.array(electionCandidateSchema),
  issued: z.int().min(0).nullable(),
  returned: z.int().min(0).nullable(),
  readings: z.array(ballotReadingSchema).max(2),
  /** Null while nothing was asked, or nothing answered. */
  superiorAnswer: superiorAnswerSchema.nullable(),
  /** Electors who agreed to leave the open seats out; null while nobody was asked. */
  consentToFewerSeats: z.int().min(0).nullable(),
});
export type ElectionRound = z.infer<typeof electionRoundSchema>;

/** A 换届 from its preparation to its result; what was held is written into a record of the kind. */
export const electionSchema = z.strictObject({
  id: idSchema,
  /** 届次, as 第十二届. */
  termName: lineSchema,
  plannedOn: localDateSchema.nullable(),
  heldOn: localDateSchema.nullable(),
  steps: z.array(electionStepSchema),
  /** Those who are not counted in 应到, with reason and both consents. */
  exemptions: z.array(
    z.strictObject({
      memberId: idSchema,
      /** Null until one is chosen. */
      reason: exemptionReasonSchema.nullable(),
      superiorConsentedOn: localDateSchema.nullable(),
      meetingConsented: z.boolean(),
    }),
  ),
  /** Members who have arrived, in order. */
  arrivedIds: z.array(idSchema),
  /** 监票人, 计票人. */
  tellerIds: z.array(idSchema),
  counterIds: z.array(idSchema),
  rounds: z.array(electionRoundSchema),
  /** Who is meant by names that were written in and elected. */
  writtenIn: z.array(z.strictObject({ name: lineSchema, memberId: idSchema })),
  /** 新一届支委会第一次会议, which elects 书记 and 副书记; its voters are the new committee. */
  firstMeeting: z.strictObject({
    heldOn: localDateSchema.nullable(),
    arrivedIds: z.array(idSchema),
  }),
  /** 分工: the posts that the outcome gives, as 组织委员. */
  duties: z.array(z.strictObject({ memberId: idSchema, post: lineSchema })),
  /** The record that tells of it; null before. */
  recordId: idSchema.nullable(),
  /** When posts and term in the roster were changed by its outcome; null before. */
  appliedAtMs: momentMsSchema.nullable(),
  changedAtMs: momentMsSchema,
});
export type Election = z.infer<typeof electionSchema>;
export type ElectionExemption = Election['exemptions'][number];
