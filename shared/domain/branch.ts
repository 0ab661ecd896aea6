import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema, momentMsSchema } from './schema';

/** Kinds of branch that the term rule tells apart (支部工作条例 Art 21; 任期意见 2018 item 1). */
export const branchKinds = [
  'village',
  'community',
  'government',
  'public-institution',
  'enterprise',
  'school',
  'social-organisation',
  'other',
] as const;
export const branchKindSchema = z.enum(branchKinds);
export type BranchKind = z.infer<typeof branchKindSchema>;

export const branchKindNames: Readonly<Record<BranchKind, string>> = {
  village: '村党支部',
  community: '社区党支部',
  government: '机关党支部',
  'public-institution': '事业单位党支部',
  enterprise: '企业党支部',
  school: '学校党支部',
  'social-organisation': '社会组织党支部',
  other: '其他党支部',
};

/**
 * Length of a committee's term in years: 5 in villages and communities, 3 elsewhere.
 *
 * @see 支部工作条例 Art 21; 《关于党的基层组织任期的意见》(2018) item 1.
 */
export function termYears(kind: BranchKind): 3 | 5 {
  return kind === 'village' || kind === 'community' ? 5 : 3;
}

/** 党小组: a group within the branch. */
export const groupSchema = z.strictObject({ id: idSchema, name: lineSchema.min(1) });
export type Group = z.infer<typeof groupSchema>;

const dayOfMonthSchema = z.int().min(1).max(31);

/**
 * When the theme day falls (支部工作条例 Art 16: each month, relatively fixed 1 day).
 * A default to remind by, never a lock; the kinds of rule are those found in practice.
 */
export const fixedDayRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day-of-month'), day: dayOfMonthSchema }),
  z.strictObject({ kind: z.literal('one-of'), days: z.array(dayOfMonthSchema).min(1) }),
  z.strictObject({ kind: z.literal('window'), from: dayOfMonthSchema, to: dayOfMonthSchema }),
  z.strictObject({
    kind: z.literal('nth-weekday'),
    nth: z.int().min(1).max(5),
    /** ISO weekday: 1 Monday to 7 Sunday. */
    weekday: z.int().min(1).max(7),
  }),
  z.strictObject({ kind: z.literal('free') }),
]);
export type FixedDayRule = z.infer<typeof fixedDayRuleSchema>;

/**
 * The branch's own list of theme-day actions. No public source lists them, so they are the
 * branch's words; the app only offers the four forms that 支部工作条例 Art 16 names.
 */
export const themeDayActionsSchema = z.strictObject({
  required: z.array(lineSchema.min(1)),
  optional: z.array(lineSchema.min(1)),
});

/** 届: one term of the committee, from its election. */
export const termSchema = z.strictObject({
  id: idSchema,
  /** As 第五届. */
  name: lineSchema,
  electedOn: localDateSchema,
  extension: z
    .strictObject({ until: localDateSchema, approvedOn: localDateSchema.nullable() })
    .nullable(),
  note: lineSchema,
});

/** One branch: the owner of a book. */
export const branchSchema = z.strictObject({
  id: idSchema,
  name: lineSchema.min(1),
  superior: lineSchema,
  kind: branchKindSchema,
  groups: z.array(groupSchema),
  fixedDay: fixedDayRuleSchema,
  themeDayActions: themeDayActionsSchema,
  foundedOn: localDateSchema.nullable(),
  terms: z.array(termSchema),
  createdAtMs: momentMsSchema,
});
export type Branch = z.infer<typeof branchSchema>;
