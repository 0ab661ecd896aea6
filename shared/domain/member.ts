import { z } from 'zod';

import { duesBasisSchema } from './dues';
import { idSchema, lineSchema, localDateSchema, momentMsSchema } from './schema';

export const sexes = ['male', 'female'] as const;
export const sexSchema = z.enum(sexes);
export const sexNames: Readonly<Record<z.infer<typeof sexSchema>, string>> = {
  male: '男',
  female: '女',
};

/**
 * Why a member may be left out of 应到 (domain.md 1.3; local handbooks agree on these five, and
 * on the last one for elections only). Each needs the superior's consent and the meeting's vote.
 */
export const exemptionReasons = [
  'cannot-express-will',
  'abroad-self-funded',
  'serving-sentence',
  'frail-or-bedridden',
  'away-six-months',
  'retired-returned-home',
] as const;
export const exemptionReasonSchema = z.enum(exemptionReasons);
export type ExemptionReason = z.infer<typeof exemptionReasonSchema>;

export const exemptionReasonNames: Readonly<Record<ExemptionReason, string>> = {
  'cannot-express-will': '因病不能表达本人意志',
  'abroad-self-funded': '自费出国（境）半年以上',
  'serving-sentence': '留党察看或被判刑服刑',
  'frail-or-bedridden': '年老体弱卧床或生活不能自理',
  'away-six-months': '外出半年以上、应转未转组织关系',
  'retired-returned-home': '离退休后回原籍长期居住（仅选举）',
};

/** First day on which a state holds, and the last one; `null` means that it still holds. */
const period = { from: localDateSchema, to: localDateSchema.nullable() };

/**
 * What was true of a member between two days. Every question about a member is asked on a date
 * and answered from these (see `roster-on-date.ts`).
 *
 * - `probationary` / `full`: 预备党员 / 正式党员. Without either, the member is not in the Party yet.
 * - `belongs`: the organisational relation is with this branch (组织关系在本支部).
 * - `rights-suspended`: 留党察看、被留置、逮捕: attends, but does not vote (选举条例 Art 5).
 * - `mobile`: 流动党员 — still belongs and counts; `lost-contact`: 失联.
 * - `exempt`: left out of 应到, with reason and both consents.
 * - `group` / `post`: 党小组 and 党内职务 of the time (see `group-on-date.ts`, `post-on-date.ts`).
 */
export const memberStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('probationary'), ...period }),
  z.strictObject({ kind: z.literal('full'), ...period }),
  z.strictObject({
    kind: z.literal('belongs'),
    ...period,
    origin: lineSchema,
    destination: lineSchema,
  }),
  z.strictObject({ kind: z.literal('rights-suspended'), ...period, reason: lineSchema }),
  z.strictObject({ kind: z.literal('mobile'), ...period, where: lineSchema }),
  z.strictObject({ kind: z.literal('lost-contact'), ...period }),
  z.strictObject({
    kind: z.literal('exempt'),
    ...period,
    reason: exemptionReasonSchema,
    superiorConsentOn: localDateSchema.nullable(),
    meetingVoteOn: localDateSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('group'), ...period, groupId: idSchema }),
  z.strictObject({ kind: z.literal('post'), ...period, post: lineSchema.min(1) }),
]);
export type MemberState = z.infer<typeof memberStateSchema>;
export type MemberStateKind = MemberState['kind'];

export const memberStateNames: Readonly<Record<MemberStateKind, string>> = {
  probationary: '预备党员',
  full: '正式党员',
  belongs: '在本支部',
  'rights-suspended': '停止行使表决权',
  mobile: '流动党员',
  'lost-contact': '失联',
  exempt: '不计入应到',
  group: '党小组',
  post: '党内职务',
};

/** 25 汉字 and more must fit (民委发〔2016〕33号); 100 code units hold 50 of Extension B. */
export const nameSchema = z.string().min(1).max(100);

export const memberSchema = z.strictObject({
  id: idSchema,
  /** As on the identity card, normalised by `toNormalName` (U+00B7 between parts). */
  name: nameSchema,
  /** A second script, as Mongolian (U+1800 block); empty if none. */
  secondScriptName: z.string().max(100),
  /** What prints instead of a character that no font or no code has; empty if none. */
  substituteName: z.string().max(100),
  /** Reading for pinyin search where the dictionary errs, as `shan yu`; empty if none. */
  nameReading: lineSchema,
  sex: sexSchema.nullable(),
  ethnicity: lineSchema,
  bornOn: localDateSchema.nullable(),
  /** 入党日期: the meeting day that accepted the member as probationary. */
  joinedOn: localDateSchema.nullable(),
  /** 转正日期. */
  fullMemberOn: localDateSchema.nullable(),
  phone: lineSchema,
  identityNumber: lineSchema,
  /** 学历. */
  education: lineSchema,
  /** 工作岗位. */
  job: lineSchema,
  landline: lineSchema,
  /** 家庭住址. */
  address: lineSchema,
  note: lineSchema,
  states: z.array(memberStateSchema),
  duesBases: z.array(duesBasisSchema),
  createdAtMs: momentMsSchema,
});
export type Member = z.infer<typeof memberSchema>;
